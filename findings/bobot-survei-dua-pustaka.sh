#!/usr/bin/env bash
# Weighted mean of a survey in statsmodels 0.15.0 and samplics 0.6.1.
#
# Both take "weights" and give the same mean. statsmodels' DescrStatsW takes a weight for the number of times an answer
# was given: its standard error shrinks as weights grow, and weights that say how many residents a respondent stands
# for turn five interviews into a survey of thousands. samplics takes them for sampling weights: the standard error
# stays the same whatever the weights add up to. At their given size the two differ by half; with weights a hundred
# times larger, the same survey written in other units, the first claims to be sixteen times as sure as the second.
#
# Expected at first: the error of a weighted mean does not depend on the unit of the weights.
# Output seen:
#   weights as they are   : mean 77.7778 77.7778 standard error 3.5464 5.4691
#   a hundred times larger: mean 77.7778 77.7778 standard error 0.3345 5.4691
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install statsmodels==0.15.0 samplics==0.6.1
"$kerja/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from samplics.estimation import TaylorEstimator
from samplics.utils.types import PopParam
from statsmodels.stats.weightstats import DescrStatsW

score, weight = np.array([60.0, 70, 80, 90, 75]), np.array([1.0, 2, 1, 3, 2])

def both(weights: np.ndarray) -> list[float]:
    frequency, sampling = DescrStatsW(score, weights=weights), TaylorEstimator(PopParam.mean)
    sampling.estimate(y=score, samp_weight=weights)
    return [round(float(n), 4) for n in (frequency.mean, sampling.point_est, frequency.std_mean, sampling.stderror)]

small, large = both(weight), both(100 * weight)
print("weights as they are   : mean", *small[:2], "standard error", *small[2:])
print("a hundred times larger: mean", *large[:2], "standard error", *large[2:])
assert small == [77.7778, 77.7778, 3.5464, 5.4691], "it has changed"
assert large == [77.7778, 77.7778, 0.3345, 5.4691], "it has changed"
PY
