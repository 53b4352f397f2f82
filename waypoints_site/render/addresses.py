"""From a page to another: relative addresses that name files, so that a site can be put anywhere.

Absent: what stands at the other end.
"""

from waypoints_site.records.relative import relative_path


def relative(target: str, page: str, base: str = "") -> str:
    """The address of `target` (a path from the root, fragment included) as the page at `page` writes it.

    An empty target is the root itself. With `base`, the address starts there instead, whatever the page.
    """
    if base:
        return f"{base}/{target}"
    path, hash_, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    if not path:
        return "../" * page.count("/") or "./"
    return relative_path(path, page.rpartition("/")[0]) + hash_ + fragment
