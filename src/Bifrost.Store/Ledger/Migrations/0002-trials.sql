-- A run or a sweep, with the trials of it that were new. Moments are those of their Sharpe ratios, per session.
create table trials (
    number bigint primary key,
    recorded_at bigint not null,
    family text not null,
    symbols text not null,
    first_time bigint not null,
    last_time bigint not null,
    trials bigint not null,
    effective double precision not null,
    ratios bigint not null,
    mean double precision not null,
    squares double precision not null,
    keys bytea not null
);

create index trials_family on trials (family, symbols, first_time, last_time);

insert into counters (name, value) values ('trial', 0);
