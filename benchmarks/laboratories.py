"""How many frames a second a laboratory draws while something in it is dragged.

python -m benchmarks.laboratories        in the browser that the tests use, headless

Beside it stands what a frame costs the page's main thread in time of the processor, which other
programs on the machine do not change: 33 ms would be 30 frames a second.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np

from helpers.labs import descent_lab, kernel_lab, pixel_lab, threshold_lab, write_page
from tests.support.browser import BROWSER

FRAMES = 120
# A finger that moves in every frame; what it moves is drawn in the same one.
DRAG = """([label, frames]) => new Promise((done) => {
    const thing = document.querySelector(`[aria-label^="${label}"]:not([type=number])`);
    const box = thing.getBoundingClientRect();
    const fire = (kind, step) => thing.dispatchEvent(new PointerEvent(kind, {
        bubbles: true, buttons: 1, clientX: box.left + (0.2 + 0.005 * step) * box.width,
        clientY: box.top + 20 + (thing.tagName === "INPUT" ? 8 * (step % 20) : 0.004 * step
            * box.height),
    }));
    const times = [];
    fire("pointerdown", 0);
    const next = (time) => {
        times.push(time);
        if (times.length > frames) return done(times);
        fire("pointermove", times.length);
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
})"""
# Of the laboratory: the picture that is chosen, where there are any, and what is dragged.
DRAGGED = {
    "kernel, window over Chelsea": ("grey", "Chelsea", "picture; arrow keys"),
    "kernel, a field, Chelsea in grey": ("grey", "Chelsea", "kernel, row 0, column 0"),
    "kernel, a field, Chelsea in colour": ("colour", "Chelsea", "kernel, red, row 0, column 0"),
    "pixels, close-up of Chelsea": ("pixels", "Chelsea", "whole picture"),
    "pixels, a light": ("pixels", "picture", "pixels; arrow keys"),
    "descent, the start of 100 steps": ("descent", None, "valley; arrow keys"),
    "threshold": ("threshold", None, "threshold"),
}


def main():
    """Print a line for each thing that can be dragged."""
    from playwright.sync_api import sync_playwright

    if BROWSER is None:
        print("no Chromium or Chrome found", file=sys.stderr)
        return 1
    house = np.arange(108, dtype=np.uint8).reshape(6, 6, 3)
    random = np.random.default_rng(0)
    table, labels = random.normal(size=(5104, 9)), np.repeat([0, 1], 400)
    answers = {name: random.uniform(size=800) for name in ("PetNet", "small CNN")}
    labs = {"grey": kernel_lab(house[..., 0]), "colour": kernel_lab(house),
            "pixels": pixel_lab(house), "threshold": threshold_lab(answers, labels),
            "descent": descent_lab(table, table[:, 0], (0.3, 0.3), steps=100)}  # fmt: skip
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        words = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=BROWSER, args=words)
        for title, (name, picture, label) in DRAGGED.items():
            path = Path(folder) / f"{name}.html"
            write_page(path, labs[name])
            page = browser.new_page(viewport={"width": 1000, "height": 1000})
            page.goto(path.as_uri())
            if picture:
                page.get_by_role("combobox", name="picture").select_option(picture)
            page.locator(".said:not(:empty)").wait_for()
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            before = _busy(session)
            took = np.diff(page.evaluate(DRAG, [label, FRAMES]))
            cost = 1000 * (_busy(session) - before) / FRAMES
            print(f"{title}: {1000 / took.mean():.0f} frames a second, {cost:.1f} ms a frame")
            page.close()
        browser.close()
    return 0


def _busy(session):
    """Seconds of the processor that the page's main thread has used."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(each["value"] for each in metrics if each["name"] == "TaskDuration")


if __name__ == "__main__":
    sys.exit(main())
