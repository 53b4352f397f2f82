"""Organisations of any size, and what Waypoints needs for them: `python -m benchmarks`.

Absent: judgement. A table is printed, and no test waits for a clock.
"""
