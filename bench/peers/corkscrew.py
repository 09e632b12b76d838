"""100 cohorts x 60 months: who leaves, who joins, what it costs. All draws at once, by hand, without a copy too many."""

import sys
import time

import numpy as np

DRAWS, COHORTS, MONTHS = int(sys.argv[2]), 100, 60
X = np.fromfile(sys.argv[1]).reshape(COHORTS + 2, DRAWS)  # a rate for each cohort, the people who join, the price


def run():
    joining, price = X[COHORTS], X[COHORTS + 1]
    cost = np.zeros((MONTHS, DRAWS))
    leaving, middle = np.empty(DRAWS), np.empty(DRAWS)
    for c in range(COHORTS):
        rate = X[c]
        opening, closing = np.full(DRAWS, 100.0 + c), np.empty(DRAWS)
        for m in range(MONTHS):
            np.multiply(opening, rate, out=leaving)
            np.add(opening, joining, out=closing)
            np.subtract(closing, leaving, out=closing)
            np.add(opening, closing, out=middle)
            np.divide(middle, 2, out=middle)
            np.multiply(middle, price, out=middle)
            np.add(cost[m], middle, out=cost[m])
            opening, closing = closing, opening
    return [cost[12 * y : 12 * y + 12].sum(axis=0) for y in range(MONTHS // 12)]


best = float('inf')
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    out = run()
    best = min(best, time.process_time() - start)
print(best * 1000, sum(float(o.sum()) for o in out))
