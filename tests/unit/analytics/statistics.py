"""Line, spread and ranks of random figures by numpy and scipy, for statistics.test.ts.

Lists of figures as JSON on stdin, one record for each on stdout. Nothing here is taken from the TypeScript: the Gini
coefficient is the mean absolute difference over all ordered pairs, divided by twice the mean.
"""
import json
import sys

import numpy as np
from scipy import stats


def record(figures):
    x = np.asarray(figures, dtype=float)
    n = len(x)
    q1, q3 = np.percentile(x, [25, 75], method="linear")
    mad = stats.median_abs_deviation(x, scale=1.0)
    differences = np.abs(x[:, None] - x[None, :]).sum() / (n * (n - 1)) if n > 1 else 0.0
    return {
        "fence": float(q3 + 1.5 * (q3 - q1)),
        "q1": float(q1),
        "q3": float(q3),
        "mad": float(mad),
        "robust": float(np.median(x) + 3.5 * 1.4826 * mad),
        "gini": float(differences / (2 * x.mean())) if n > 1 and x.sum() > 0 else None,
        "ranks": stats.rankdata(-x, method="min").astype(int).tolist(),
    }


json.dump([record(figures) for figures in json.load(sys.stdin)], sys.stdout)
