"""Lines of a drawing as SVG path data: smooth ones through points, and rings of higher ground.

Absent: what the lines stand for.
"""

from collections.abc import Sequence
from math import cos, pi, sin

Point = tuple[float, float]


def smooth(points: Sequence[Point]) -> str:
    """A line through points: each piece leaves and arrives level with its neighbours' direction."""
    if not points:
        return ""
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for at in range(len(points) - 1):
        before, start, end, after = (points[min(max(at + of, 0), len(points) - 1)] for of in (-1, 0, 1, 2))
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        path += "C" + " ".join(f"{value:.1f}" for point in (first, second, end) for value in point)
    return path


def crossing(start: Point, end: Point) -> str:
    """A line that leaves one point upright and arrives at another upright."""
    bend = (start[1] + end[1]) / 2
    return f"M{start[0]:g} {start[1]:g}C{start[0]:g} {bend:.1f} {end[0]:g} {bend:.1f} {end[0]:g} {end[1]:g}"


def contours(width: float, height: float) -> tuple[str, ...]:
    """Rings of higher ground towards the upper right; decoration, the same for the same size."""
    return tuple(_ring(width * 0.79, height * 0.24, 46 + 74 * ring, ring) for ring in range(9))


def _ring(x: float, y: float, radius: float, ring: int) -> str:
    points = []
    for step in range(24):
        angle = step * pi / 12
        wobble = 1 + 0.10 * sin(3 * angle + ring * 0.7) + 0.06 * cos(5 * angle - ring)
        points.append((x + radius * 1.7 * wobble * cos(angle), y + radius * 0.8 * wobble * sin(angle)))
    return smooth([*points, points[0]]) + "Z"
