"""The framework site; `pages` plans all of it. Other sites take from here what they show of a framework.

Absent: people. No record of a person reaches this room.
"""
