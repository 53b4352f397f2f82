"""`python -m waypoints_site` is `waypoints`."""

from waypoints_site.cli import main

main()
