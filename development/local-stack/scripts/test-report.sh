# What ./test shows of Maven's output; sourced by it.

# Each module's name, its "Tests run:" lines, and what went wrong.
show_progress() {
  grep -a --line-buffered -E '^\[(INFO|WARNING|ERROR)\] (-+< vn\.thads|Building |Tests run:|BUILD )|^\[ERROR\]|FAILURE!' |
    grep -a --line-buffered -v -E 'Building jar|-+< ' || true
}

# Sums the line that Maven prints at the end of each module (those of single classes name their class).
show_totals() {
  LC_ALL=C sed -n 's/^\[[A-Z]*\] \(Tests run: [0-9]*, Failures: [0-9]*, Errors: [0-9]*, Skipped: [0-9]*\)$/\1/p' "$1" |
    awk -F'[:,]' '{ run += $2; failures += $4; errors += $6; skipped += $8 }
      END { printf "Tổng · totals: Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }'
}

# Test methods in classes under a tag: counted in the sources, since they are compiled but not run.
count_tagged_tests() {
  { grep -rl --include='*.java' "@Tag(\"$1\")" ./*-service libraries development 2>/dev/null || true; } |
    { xargs -r grep -hE '^ *@(Test|ParameterizedTest|RepeatedTest)\b' || true; } | wc -l | tr -d ' '
}
