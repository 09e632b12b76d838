"""Runs a NumPy program of the benchmark: reads draws, and does what it is told, one line at a time.

Arguments: the folder with program.py and draws.bin, then months, variables, outputs and draws.
"""

import json
import os

# One core, like every other peer: the matrix products would otherwise take all.
for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

import resource
import sys
import time

import numpy as np

FOLDER = sys.argv[1]
MONTHS, VARIABLES, OUTPUTS, DRAWS = map(int, sys.argv[2:6])
YEARS = MONTHS // 12
BLOCKS = [128, 256, 512, 1024, 2048, 4096]


def months_of(x):
    """The same for every month, where there is one row only."""
    return np.broadcast_to(x, (MONTHS, np.shape(x)[-1]))


def shift(x, lag, before):
    width = max(np.shape(x)[-1] if np.ndim(x) else 1, np.shape(before)[-1] if np.ndim(before) else 1)
    out = np.empty((MONTHS, width))
    out[:lag] = before[:lag] if np.ndim(before) and before.shape[0] > 1 else before
    out[lag:] = x[:-lag] if np.ndim(x) and x.shape[0] > 1 else x
    return out


def gather(x, places, before):
    full = months_of(x)
    out = full[places]
    early = places < 0
    if early.any():
        out[early] = before[early] if np.ndim(before) and before.shape[0] > 1 else before
    return out


def first(x):
    return x[:1] if np.ndim(x) else x


def yearly(x):
    return np.repeat(totals(x), 12, axis=0)


def so_far(x):
    return np.cumsum(months_of(x), axis=0)


def convolve(x, profile):
    x, profile = months_of(x), months_of(profile)
    out = x * profile[0]
    for k in range(1, MONTHS):
        out[k:] += x[:-k] * profile[k]
    return out


def toeplitz(profile):
    out = np.zeros((MONTHS, MONTHS))
    for k, share in enumerate(profile):
        out += np.diag(np.full(MONTHS - k, share), -k)
    return out


def totals(x):
    if np.shape(x)[0] == 1:
        return np.broadcast_to(x * 12.0, (YEARS, x.shape[1]))
    return x.reshape(YEARS, 12, -1).sum(axis=1)


def means(x):
    if np.shape(x)[0] == 1:
        return np.broadcast_to(x, (YEARS, x.shape[1]))
    return x.reshape(YEARS, 12, -1).mean(axis=1)


def closing(x):
    return months_of(x)[11::12]


def main():
    began = time.perf_counter()
    space = {**globals(), "nan": np.nan, "inf": np.inf}
    with open(os.path.join(FOLDER, "program.py"), encoding="utf8") as file:
        exec(compile(file.read(), "program.py", "exec"), space)
    block = space["block"]
    draws = np.fromfile(os.path.join(FOLDER, "draws.bin")).reshape(VARIABLES, DRAWS)
    out = np.full((OUTPUTS, DRAWS), np.nan)

    def run(count, size):
        for low in range(0, count, size):
            high = min(low + size, count)
            block(draws[:, low:high], out[:, low:high])

    def seconds(count, size):
        start = time.process_time()
        run(count, size)
        return time.process_time() - start

    def say(**answer):
        print(json.dumps(answer), flush=True)

    np.seterr(all="ignore")
    ready = time.perf_counter() - began
    # Arrays that stay in the cache, or fewer operations: whichever is faster here.
    trial = min(DRAWS, max(BLOCKS))
    best = min(BLOCKS, key=lambda size: min(seconds(trial, size) for _ in range(2)))
    python = ".".join(map(str, sys.version_info[:3]))
    say(version=f"NumPy {np.__version__}, Python {python}", note=f"{best} draws at a time", ready=ready)
    for line in sys.stdin:
        what, *args = line.split()
        if what == "run":
            say(seconds=seconds(int(args[0]), best))
        elif what == "outputs":
            out[:, : int(args[0])].tofile(args[1])
            say(outputs=OUTPUTS)
        else:
            say(bytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


main()
