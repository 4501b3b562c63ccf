"""
Records line, spread and ranks of made-up figures by numpy and scipy, into statistics.json next to this file, for
statistics.test.ts.

    pip install numpy==2.4.6 scipy==1.17.1
    python3 tests/unit/analytics/record_statistics.py

The same versions give the same file. Nothing here is taken from the TypeScript: the Gini coefficient is the mean
absolute difference over all ordered pairs, divided by twice the mean.
"""
import json
import pathlib
import random

import numpy as np
import scipy
from scipy import stats

SEED = 2026
LISTS = 200


def figures_of(draw):
    """Lists of 5 to 60 figures; the first ones have few different ones, so that ties, equal quartiles and zeros come up."""
    for index in range(LISTS):
        most = [0, 1, 2, 5, 12][index] if index < 5 else None
        yield [draw(most) for _ in range(random.randint(5, 60))]


def record(figures):
    x = np.asarray(figures, dtype=float)
    n = len(x)
    q1, q3 = np.percentile(x, [25, 75], method="linear")
    mad = stats.median_abs_deviation(x, scale=1.0)
    differences = np.abs(x[:, None] - x[None, :]).sum() / (n * (n - 1))
    return {
        "figures": figures,
        "fence": None if q1 == q3 else float(q3 + 1.5 * (q3 - q1)),
        "robust": None if mad == 0 else float(np.median(x) + 3.5 * 1.4826 * mad),
        "gini": float(differences / (2 * x.mean())) if x.sum() > 0 else None,
        "ranks": stats.rankdata(-x, method="min").astype(int).tolist(),
    }


random.seed(SEED)
whole = figures_of(lambda most: random.randint(0, 40 if most is None else most))
parts = figures_of(lambda most: round(random.uniform(0, 50), 3) if most is None else random.randint(0, most) / 3)
lines = [json.dumps(record(figures), separators=(",", ":")) for figures in [*whole, *parts]]
versions = json.dumps({"numpy": np.__version__, "scipy": scipy.__version__})
target = pathlib.Path(__file__).with_name("statistics.json")
target.write_text('{"versions": ' + versions + ', "lists": [\n' + ",\n".join(lines) + "\n]}\n")
