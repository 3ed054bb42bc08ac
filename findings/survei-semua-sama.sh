#!/usr/bin/env bash
# Share of a survey with its interval in samplics 0.6.1 (the last of its name; svy goes on), beside statsmodels 0.15.0.
#
# When every respondent of a small sample gives the same answer, the spread of the answers is 0, and the interval around
# the share is built from that spread alone: five of five who say yes come out as 100 % with an interval from 100 % to
# 100 %, as sure as a census. One no among the five, and the interval covers almost everything. Nothing warns of it. Wilson's
# interval for five of five, which does not rest on the spread, begins at 57 %.
#
# Expected at first: fewer answers always mean a wider interval, also when all agree.
# Output seen:
#   five of five : share 1.0 from 1.0 to 1.0
#   four of five : share 0.8 from 0.1106 to 0.9923
#   Wilson, five of five: from 0.5655 to 1.0
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install samplics==0.6.1 statsmodels==0.15.0
"$kerja/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from samplics.estimation import TaylorEstimator
from samplics.utils.types import PopParam
from statsmodels.stats.proportion import proportion_confint

def share(answers: list[int]) -> list[float]:
    estimate = TaylorEstimator(PopParam.prop)
    estimate.estimate(y=np.array(answers), samp_weight=np.ones(len(answers)))
    return [round(float(n[1]), 4) for n in (estimate.point_est, estimate.lower_ci, estimate.upper_ci)]

same, mixed = share([1, 1, 1, 1, 1]), share([1, 1, 1, 1, 0])
print("five of five : share", same[0], "from", same[1], "to", same[2])
print("four of five : share", mixed[0], "from", mixed[1], "to", mixed[2])
wilson = [round(float(n), 4) for n in proportion_confint(5, 5, method="wilson")]
print("Wilson, five of five: from", wilson[0], "to", wilson[1])
assert same == [1.0, 1.0, 1.0] and wilson == [0.5655, 1.0] and mixed[1] < 0.5 < mixed[2] < 1, "the behaviour has changed"
PY
