// Plots of the laboratories as SVG: axes and words take the surroundings' colour, at any size.

import { clamp, make } from "./page.js";

export const PLOT_STYLE = `
.lab .plot { display: block; width: 100%; height: auto; }
.lab .plot text { font: 13px system-ui, sans-serif; fill: currentColor; user-select: none; }
.lab .plot .axis { stroke: currentColor; stroke-width: 1; fill: none; }
.lab .plot .grid { stroke: currentColor; stroke-opacity: 0.2; stroke-width: 1; }
.lab .plot .curve { stroke: currentColor; stroke-width: 1.8; fill: none; stroke-linejoin: round; }
.lab .plot [tabindex] { touch-action: none; cursor: crosshair; fill: transparent; }
.lab .plot [role=slider] { touch-action: pan-y; cursor: ew-resize; }
.lab .lab-slider { flex: 1 1 240px; max-width: 460px; }
.lab .lab-slider input[type=range] { flex: 1; min-width: 90px; height: 32px; margin: 0; }
`;
const MARGIN = { left: 50, right: 12, top: 10, bottom: 40 };

// The parser knows the address that SVG goes by: no module here holds an address.
const SPACE = new DOMParser().parseFromString("<svg></svg>", "text/html").body.firstChild
    .namespaceURI;

// An SVG element with attributes and children, and the way to change its attributes.
export function draw(tag, attributes = {}, ...children) {
    const element = document.createElementNS(SPACE, tag);
    element.append(...children);
    return put(element, attributes);
}

export function put(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
}

// The text of a line through points.
export function lineThrough(points) {
    return points.map(([x, y], place) => `${place ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`)
        .join("");
}

// A plot's frame. across, up: { from, to, ticks, title, written: a tick's words, log: a scale of
// powers }. Returns the SVG, a group for what is drawn in the frame, the places of values, and a
// field over the frame that can be touched and focused.
export function plot(label, { across, up, width = 400, height = 300 }) {
    const { left, top, right, bottom } = MARGIN;
    const [wide, tall] = [width - left - right, height - top - bottom];
    const share = ({ from, to, log }, value) => (log
        ? Math.log(clamp(value, from, Infinity) / from) / Math.log(to / from)
        : (value - from) / (to - from));
    const x = (value) => left + share(across, value) * wide;
    const y = (value) => top + (1 - share(up, value)) * tall;
    const wordsOf = ({ written = String }, tick) => written(tick).replace("-", "−");
    // Ticks alone would be read out as a row of numbers; what they stand for is said in words.
    const axes = draw("g", { "aria-hidden": true },
        draw("rect", { class: "axis", x: left, y: top, width: wide, height: tall }),
        ...across.ticks.flatMap((tick) => [
            draw("line", { class: "axis", x1: x(tick), x2: x(tick), y1: top + tall,
                y2: top + tall + 4 }),
            draw("text", { x: x(tick), y: top + tall + 17, "text-anchor": "middle" },
                wordsOf(across, tick))]),
        ...up.ticks.flatMap((tick) => [
            draw("line", { class: "axis", x1: left - 4, x2: left, y1: y(tick), y2: y(tick) }),
            draw("text", { x: left - 7, y: y(tick) + 4.5, "text-anchor": "end" },
                wordsOf(up, tick))]),
        draw("text", { x: left + wide / 2, y: height - 5, "text-anchor": "middle" },
            across.title),
        draw("text", { "text-anchor": "middle",
            transform: `translate(12 ${top + tall / 2}) rotate(-90)` }, up.title));
    const inside = draw("svg", { x: left, y: top, width: wide, height: tall,
        viewBox: `${left} ${top} ${wide} ${tall}` });
    const field = draw("rect", { x: left, y: top, width: wide, height: tall,
        fill: "transparent" });
    const svg = draw("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, role: "group",
        "aria-label": label }, inside, axes, field);
    // Faint lines across the frame at some heights.
    const levels = (values) => values.map((value) => draw("line", { class: "grid", x1: left,
        x2: left + wide, y1: y(value), y2: y(value) }));
    return { svg, inside, field, x, y, levels };
}

// A frame over which a finger or keys move a value from 0 to 1, in hundredths.
export function slide(field, name, { now, take }) {
    put(field, { tabindex: 0, role: "slider", "aria-label": name, "aria-valuemin": 0,
        "aria-valuemax": 1 });
    const go = (value) => take(clamp(Math.round(100 * value) / 100, 0, 1));
    const told = (event) => {
        const box = field.getBoundingClientRect();
        go((event.clientX - box.left) / box.width);
    };
    field.addEventListener("pointerdown", (event) => {
        if (event.isTrusted) field.setPointerCapture(event.pointerId);
        told(event);
    });
    field.addEventListener("pointermove", (event) => event.buttons && told(event));
    const ways = { ArrowRight: 0.01, ArrowUp: 0.01, ArrowLeft: -0.01, ArrowDown: -0.01,
        PageUp: 0.1, PageDown: -0.1, Home: -1, End: 1 };
    field.addEventListener("keydown", (event) => {
        const way = ways[event.key];
        if (!way) return;
        event.preventDefault();
        go(now() + way * (event.shiftKey ? 10 : 1));
    });
    return (value) => put(field, { "aria-valuenow": value, "aria-valuetext": value.toFixed(2) });
}

// A slider with a field for its number beside it.
export function sliderAndField(name, { min, max, step, any = step }, take) {
    const tell = ({ target }) => {
        const value = Number(target.value);
        if (target.value.trim() && Number.isFinite(value)) take(clamp(value, min, max));
    };
    const slider = make("input", { type: "range", min, max, step, "aria-label": name,
        oninput: tell });
    const field = make("input", { type: "number", min, max, step: any,
        "aria-label": `${name}, number`, oninput: tell, onblur: () => show(shown) });
    let shown;
    function show(value) {
        shown = value;
        slider.value = value;
        if (field.getRootNode().activeElement !== field) field.value = value;
    }
    const element = make("span", { class: "bar lab-slider" }, make("span", {}, name), slider,
        field);
    return { element, show };
}
