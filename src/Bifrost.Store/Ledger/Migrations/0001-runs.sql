create table counters (
    name text primary key,
    value bigint not null
);

insert into counters (name, value) values ('run', 0);

-- What came of a configuration. Runs that came to the same share it.
create table results (
    receipt text primary key,
    document text not null,
    metrics text not null,
    sessions bytea not null,
    trades bytea not null
);

create table runs (
    number bigint primary key,
    id text not null unique,
    created_at bigint not null,
    receipt text not null references results (receipt),
    strategy text not null,
    parameters text not null,
    symbols text not null,
    first_time bigint not null,
    last_time bigint not null,
    bars bigint not null,
    final_value double precision,
    total_return double precision,
    annual_return double precision,
    sharpe double precision,
    max_drawdown double precision,
    trades bigint not null
);

create index runs_receipt on runs (receipt);
create index runs_strategy on runs (strategy, number);

create table run_tags (
    run bigint not null references runs (number),
    tag text not null,
    primary key (run, tag)
);

create index run_tags_tag on run_tags (tag);
