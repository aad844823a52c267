import { useEffect, useRef } from "react";

const WORDS = ["won", "lost", "long", "short"];

/** The filter's text and its commonest words as buttons; the key / goes there from anywhere. */
export function TradeFilter({ text, change }: { text: string; change: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const words = text.split(/\s+/).filter(Boolean);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const toggle = (word: string) =>
    change((words.includes(word) ? words.filter((each) => each !== word) : [...words, word]).join(" "));

  return (
    <div className="filter" role="search">
      {WORDS.map((word) => (
        <button
          type="button"
          key={word}
          className="switch"
          aria-pressed={words.includes(word)}
          onClick={() => toggle(word)}
        >
          {word}
        </button>
      ))}
      <input
        ref={field}
        type="search"
        value={text}
        placeholder="Filter: 2020-03, pnl>100, bars<5  ( / )"
        aria-label="Filter trades: words such as won, lost, long, short; comparisons such as pnl>100 or return<-2; or part of a date or tag"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && (change(""), event.currentTarget.blur())}
      />
    </div>
  );
}
