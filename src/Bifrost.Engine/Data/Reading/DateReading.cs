namespace Bifrost.Engine.Data;

/// <summary>One date being read along the parts of a <see cref="DatePattern"/>.</summary>
ref struct DateReading(ReadOnlySpan<byte> text)
{
    /// <summary>1700-01-01; older times are taken for mistakes.</summary>
    public const long Earliest = 620_547 * UtcTime.Day;

    /// <summary>2300-01-01.</summary>
    public const long Latest = 839_692 * UtcTime.Day;

    const long UnixEpoch = 719_162 * UtcTime.Day;

    readonly ReadOnlySpan<byte> _text = text;
    int _at;
    int _year = 1;
    int _month = 1;
    int _day = 1;
    int _hour;
    int _minute;
    int _second;
    long _fraction;
    long _unix = -1;
    bool _hasYear;

    /// <summary>Microseconds ahead of UTC; <see cref="long.MinValue"/> when not said.</summary>
    public long Offset { get; set; } = long.MinValue;

    /// <summary>The time read; without a date the time of day. Out of range when the parts do not make one.</summary>
    public readonly long Local
    {
        get
        {
            if (_unix >= 0) return _unix;
            var time = _hour * UtcTime.Hour + _minute * UtcTime.Minute + _second * UtcTime.Second + _fraction;
            return _hasYear ? new DateTime(_year, _month, _day).Ticks / 10 + time : Earliest + time;
        }
    }

    /// <summary>True when the parts take the whole text and make a date or time that exists.</summary>
    public bool Follow(DatePart[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Kind == DatePartKind.Literal)
            {
                if (_at == _text.Length || _text[_at] != part.Least) return false;
                _at++;
            }
            else if (part.Kind == DatePartKind.Optional)
            {
                if (_at == _text.Length || _text[_at] != part.Least) i += part.Most;
            }
            else if (!Take(part))
            {
                return false;
            }
        }

        return _at == _text.Length && Exists();
    }

    bool Take(DatePart part)
    {
        switch (part.Kind)
        {
            case DatePartKind.Year:
                _hasYear = true;
                return Number(part, out _year);
            case DatePartKind.ShortYear:
                _hasYear = true;
                if (!Number(part, out _year)) return false;
                _year += _year < 70 ? 2000 : 1900;
                return true;
            case DatePartKind.Month: return Number(part, out _month);
            case DatePartKind.Day: return Number(part, out _day);
            case DatePartKind.Hour: return Number(part, out _hour);
            case DatePartKind.Minute: return Number(part, out _minute);
            case DatePartKind.Second: return Number(part, out _second);
            case DatePartKind.MonthName: return MonthName();
            case DatePartKind.Fraction: return Fraction();
            case DatePartKind.Noon: return Noon();
            case DatePartKind.Offset: return ReadOffset();
            default: return Unix(part.Most);
        }
    }

    bool Number(DatePart part, out int number)
    {
        number = 0;
        var start = _at;
        while (_at < _text.Length && _at - start < part.Most && (uint)(_text[_at] - '0') is <= 9 and var digit)
        {
            number = number * 10 + (int)digit;
            _at++;
        }

        return _at - start >= part.Least;
    }

    bool MonthName()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter((char)_text[_at])) _at++;
        if (_at - start < 3) return false;
        var names = "janfebmaraprmayjunjulaugsepoctnovdec"u8;
        for (_month = 1; _month <= 12; _month++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(_text.Slice(start, 3), names.Slice(_month * 3 - 3, 3))) return true;
        }

        return false;
    }

    bool Fraction()
    {
        var start = _at;
        for (var unit = 100_000; _at < _text.Length && (uint)(_text[_at] - '0') is <= 9 and var digit; unit /= 10)
        {
            _fraction += digit * unit;
            _at++;
        }

        return _at > start;
    }

    bool Noon()
    {
        if (_text.Length - _at < 2 || _hour is < 1 or > 12 || (_text[_at + 1] | 0x20) != 'm') return false;
        var half = _text[_at] | 0x20;
        _at += 2;
        _hour = _hour % 12 + (half == 'p' ? 12 : 0);
        return half is 'a' or 'p';
    }

    bool ReadOffset()
    {
        if (_at == _text.Length) return true;
        var sign = _text[_at++];
        Offset = 0;
        if (sign is (byte)'Z' or (byte)'z') return true;
        if (sign is not ((byte)'+' or (byte)'-')) return false;
        if (!Number(new(DatePartKind.Hour, 2, 2), out var hours)) return false;
        if (_at < _text.Length && _text[_at] == ':') _at++;
        var minutes = 0;
        if (_at < _text.Length && !Number(new(DatePartKind.Minute, 2, 2), out minutes)) return false;
        Offset = (sign == '-' ? -1 : 1) * (hours * UtcTime.Hour + minutes * UtcTime.Minute);
        return hours <= 18 && minutes < 60;
    }

    bool Unix(int microseconds)
    {
        long count = 0;
        var start = _at;
        while (_at < _text.Length && _at < 19 && (uint)(_text[_at] - '0') is <= 9 and var digit)
        {
            count = count * 10 + digit;
            _at++;
        }

        if (_at == start) return false;
        if (_at < _text.Length && _text[_at] == '.' && microseconds == UtcTime.Second)
        {
            _at++;
            if (!Fraction()) return false;
        }

        Offset = 0;
        if (microseconds > 1 && count > Latest / microseconds) return false;
        _unix = microseconds == 0 ? count / 1000 : count * microseconds;
        if (_unix > Latest) return false;
        _unix += UnixEpoch + _fraction;
        return true;
    }

    readonly bool Exists() =>
        _unix >= 0
        || (_hour <= 23 && _minute <= 59 && _second <= 59 && _year >= 1 && _month is >= 1 and <= 12
            && _day >= 1 && (_day <= 28 || _day <= DateTime.DaysInMonth(_year, _month)));
}
