"""The editions of the series: a learner's copies, and the solved notebooks for teachers.

Their one source is the folder notebooks/. start.py calls these modules by their names.
"""
