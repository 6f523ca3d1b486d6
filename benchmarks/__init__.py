"""Timings and long trainings, and what start.py's run, bench and ship use."""
