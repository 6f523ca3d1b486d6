"""Exercises that answer back: a folder for each lesson, and the machinery that judges answers.

A notebook imports its lesson, `from helpers.exercises import lesson_02 as exercise`, and asks
`exercise.diagonal_kernel.check(diagonal)`, `.hint()` or `.solution()`. Whatever a learner gives
is answered in sentences, never by a traceback.
"""
