"""The pipeline, from a folder of sources to findings and sites.

discover → parse → validate → project → resolve → plan → render → publish. Whoever asks for something imports the module
that has it, so that a command starts without the others. Absent: printing and exit codes.
"""
