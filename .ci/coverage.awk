# Merges cobertura files: prints the line coverage of each project, one line each, and exits 1 where one is too low.
# A line counts once however many files report it, and is covered when any of them saw it run.

/<package / { split($0, part, "\""); package = part[2] }
# The collector names files from the folder that a run's files share: src/ or the root.
/<class / { match($0, /filename="[^"]*"/); file = substr($0, RSTART + 10, RLENGTH - 11); sub(/^src\//, "", file) }
/<line / {
    match($0, /number="[0-9]+"/); number = substr($0, RSTART + 8, RLENGTH - 9)
    match($0, /hits="[0-9]+"/); hits = substr($0, RSTART + 6, RLENGTH - 7) + 0
    line = package SUBSEP file SUBSEP number
    if (!(line in seen)) { seen[line] = 1; total[package]++ }
    if (hits > 0 && !(line in hit)) { hit[line] = 1; covered[package]++ }
}

END {
    for (package in total) {
        least = package == "Bifrost.Engine" ? 90 : 80
        percent = 100 * covered[package] / total[package]
        low = percent < least
        failed += low
        printf "coverage %s: %.1f %% of %d lines%s\n", package, percent, total[package], low ? " (at least " least " % is asked for)" : "" | "sort"
    }
    close("sort")
    exit failed > 0
}
