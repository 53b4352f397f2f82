"""Waypoints: static sites from the plain files of an engineering leveling framework."""

__version__ = "0.1.0"
