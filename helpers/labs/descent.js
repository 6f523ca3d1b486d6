// The descent laboratory (06): a valley of the loss, a start, a rate, and where the steps lead.

import { begin, board, brief, clamp, make, onFrame, painted, short, speaker, steer,
    tablesOf } from "./page.js";
import { PLOT_STYLE, draw, lineThrough, plot, put, sliderAndField } from "./plots.js";

const DESCENT_STYLE = `
.lab .descent-stage { display: grid; gap: 10px 20px; grid-template-columns: 1fr 1fr;
    align-items: start; }
.lab .descent-nines { display: grid; gap: 4px 10px; grid-template-columns: repeat(3, 1fr);
    max-width: 390px; }
.lab .descent-told { font-variant-numeric: tabular-nums; min-height: 1.5em; }
@container (max-width: 640px) { .lab .descent-stage { grid-template-columns: 1fr; } }
`;
const MOST_STEPS = 100;
const SIDE = 3;
// Between one step and the next of a run, in milliseconds.
const PAUSE = 110;
// What the curve of the loss shows: what is less or more lies on its border.
const LOSSES = [0.001, 0.01, 0.1, 1, 10, 100, 1000];

// The kernel with three equal rows that stands at a place of the picture.
export function kernelAt([left, right]) {
    return [0, 1, 2].flatMap(() => [left, (left + right) / 2, right]);
}

// Where a kernel stands: the means of its left and of its right column.
export function placeOf(kernel) {
    const mean = (column) => (kernel[column] + kernel[column + SIDE] + kernel[column + 2 * SIDE])
        / SIDE;
    return [mean(0), mean(2)];
}

function timesCurvature({ curvature }, kernel) {
    return curvature.map((row) => row.reduce((sum, each, place) => sum + each * kernel[place], 0));
}

// The gradient 2 · mean of error · window, over all windows. What belongs to the windows alone is
// added up beforehand: what is left is the same sum, 5,104 times as fast.
export function gradientAt(valley, kernel) {
    return timesCurvature(valley, kernel).map((sum, place) => sum - valley.pull[place]);
}

// The mean squared error.
export function lossAt(valley, kernel) {
    const sums = timesCurvature(valley, kernel);
    const half = kernel.reduce((sum, each, place) => sum
        + each * (sums[place] / 2 - valley.pull[place]), 0);
    return Math.max(half + valley.constant, 0);
}

// All kernels on the way, and for each its loss, its gradient, and the step that comes next.
export function descend(valley, start, rate, momentum, steps) {
    const path = [];
    let [kernel, speed] = [start, start.map(() => 0)];
    for (let step = 0; step <= steps; step++) {
        const gradient = gradientAt(valley, kernel);
        const next = speed.map((each, place) => momentum * each - rate * gradient[place]);
        path.push({ kernel, gradient, next, loss: lossAt(valley, kernel) });
        speed = next;
        kernel = kernel.map((each, place) => each + next[place]);
    }
    return path;
}

// A number in a sentence: two digits of a small one, a power of ten for what is very large.
function fine(value) {
    const size = Math.abs(value);
    if (size >= 1e5) {
        const power = Math.floor(Math.log10(size));
        const raised = [...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("");
        return `${short(Number((value / 10 ** power).toFixed(1)))}·10${raised}`;
    }
    if (size >= 0.1 || size < 5e-5) return brief(value);
    return String(Number(value.toPrecision(2))).replace("-", "−");
}

function lossInWords(loss) {
    return loss < 5e-5 ? "below 0.0001" : fine(loss);
}

function render({ model, el }) {
    const data = model.get("data");
    const { reach, goal, steepest } = data;
    const tables = tablesOf(data.colours);
    const state = { start: [...data.start], rate: data.rate, momentum: 0, steps: data.steps,
        path: [] };
    const root = begin(el, "Descent laboratory", PLOT_STYLE + DESCENT_STYLE);
    const { element: said, say } = speaker("said");

    const ticks = [-1.5, -1, -0.5, 0, 0.5, 1];
    const turned = [-reach[1], -reach[0]];
    const valley = plot("the valley of the loss from above", { width: 400, height: 388,
        across: { from: reach[0], to: reach[1], ticks, title: "left column" },
        up: { from: turned[0], to: turned[1], ticks: ticks.map((tick) => -tick),
            title: "right column" } });
    const curve = plot("the loss after each step", { width: 400, height: 236,
        across: { from: 0, to: MOST_STEPS, ticks: [0, 20, 40, 60, 80, 100], title: "steps" },
        up: { from: LOSSES[0], to: LOSSES.at(-1), ticks: LOSSES, title: "loss", log: true } });
    put(valley.field, { tabindex: 0, role: "application",
        "aria-label": "valley; arrow keys move the start, Enter takes a step" });

    drawContours(valley, data);
    const line = (attributes) => draw("path", { fill: "none", "stroke-linejoin": "round",
        ...attributes });
    const way = { wide: line({ stroke: "white", "stroke-width": 3.4 }),
        thin: line({ stroke: "black", "stroke-width": 1.3 }), dots: draw("path", {}) };
    const first = draw("circle", { r: 6.5, fill: "white", stroke: "black", "stroke-width": 1.5 });
    const last = draw("circle", { r: 4.5, fill: "black", stroke: "white", "stroke-width": 1.5 });
    valley.inside.append(way.wide, way.thin, way.dots, star(valley.x(goal[0]), valley.y(goal[1])),
        first, last);
    const begun = draw("line", { class: "grid", "stroke-dasharray": "5 4", x1: curve.x(0),
        x2: curve.x(MOST_STEPS) });
    const losses = draw("path", { class: "curve" });
    const now = draw("circle", { r: 4.5, fill: "currentColor" });
    curve.inside.append(...curve.levels(LOSSES), begun, losses, now);

    const nines = Object.fromEntries([["kernel", "kernel"], ["gradient", "map"], ["next", "map"]]
        .map(([name, table]) => [name, { ...board(name), table: tables[table] }]));
    const told = make("p", { class: "title descent-told" });
    const foretold = make("p", { class: "descent-told" });

    function walkAnew() {
        state.path = descend(data, kernelAt(state.start), state.rate, state.momentum, state.steps);
        redraw();
    }

    function drawWay() {
        // A search that diverges gets to 10⁹⁰, which no picture needs.
        const near = (place) => clamp(place, -2000, 2000);
        const points = state.path.map(({ kernel }) => {
            const [left, right] = placeOf(kernel);
            return [near(valley.x(left)), near(valley.y(right))];
        });
        const text = lineThrough(points);
        put(way.wide, { d: text });
        put(way.thin, { d: text });
        put(way.dots, { d: points.map(([x, y]) => `M${x - 2} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`)
            .join("") });
        const place = ([cx, cy]) => ({ cx, cy });
        put(first, place(points[0]));
        put(last, place(points.at(-1)));
    }

    function drawLosses() {
        const points = state.path.map(({ loss }, step) => [curve.x(step),
            curve.y(Math.min(loss, LOSSES.at(-1)))]);
        put(losses, { d: lineThrough(points) });
        const [cx, cy] = points.at(-1);
        put(now, { cx, cy });
        put(begun, { y1: points[0][1], y2: points[0][1] });
    }

    function drawNumbers() {
        const here = state.path.at(-1);
        for (const [name, { paint, table }] of Object.entries(nines)) {
            const largest = Math.max(...here[name].map(Math.abs)) || 1;
            paint({ rows: SIDE, columns: SIDE, texts: here[name].map(inCell),
                pixels: painted(here[name], table, -largest, largest) });
        }
        told.textContent = `step ${state.steps}, loss ${lossInWords(here.loss)}`;
        const leaves = 1 - state.rate * steepest;
        foretold.textContent = state.momentum ? "" : "Across the valley a step leaves "
            + `1 − ${number(state.rate)} · ${steepest.toFixed(3)} = ${fixed(leaves)} `
            + "of the distance.";
    }

    const redraw = onFrame(() => {
        if (!state.path.length) return;
        drawWay();
        drawLosses();
        drawNumbers();
        rate.show(state.rate);
        momentum.show(state.momentum);
        steps.show(state.steps);
        run.textContent = state.running ? "Pause" : "Run";
        say(sentence(state, data));
    });

    function take(steps) {
        state.steps = clamp(steps, 0, MOST_STEPS);
        walkAnew();
    }

    function rest() {
        clearInterval(state.running);
        state.running = 0;
    }

    function runOrRest() {
        if (state.running) {
            rest();
            redraw();
            return;
        }
        if (state.steps === MOST_STEPS) take(0);
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) return take(MOST_STEPS);
        state.running = setInterval(() => {
            take(state.steps + 1);
            if (state.steps === MOST_STEPS) rest();
        }, PAUSE);
        redraw();
    }

    function begins(left, right) {
        const round = (value) => Math.round(value * 100) / 100;
        state.start = [clamp(round(left), ...reach), clamp(round(right), ...turned)];
        walkAnew();
    }

    const rate = sliderAndField("rate", { min: 0, max: 1.2, step: 0.01, any: "any" },
        (value) => { state.rate = value; walkAnew(); });
    const momentum = sliderAndField("momentum", { min: 0, max: 0.95, step: 0.05, any: "any" },
        (value) => { state.momentum = value; walkAnew(); });
    const steps = sliderAndField("steps", { min: 0, max: MOST_STEPS, step: 1 },
        (value) => { rest(); take(Math.round(value)); });
    const button = (words, onclick) => make("button", { type: "button", onclick }, words);
    const run = button("Run", runOrRest);
    const oneStep = () => { rest(); take(state.steps + 1); };

    const places = 100 * (reach[1] - reach[0]);
    steer(valley.field, () => [places + 1, places + 1],
        (row, column) => begins(reach[0] + column / 100, turned[1] - row / 100),
        (down, right) => begins(state.start[0] + right / 20, state.start[1] - down / 20));
    valley.field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        oneStep();
    });

    const titles = { kernel: "kernel", gradient: "gradient", next: "next step" };
    const boards = make("div", { class: "descent-nines" }, ...Object.entries(nines).map(
        ([name, { canvas }]) => make("div", {}, make("p", { class: "title" }, titles[name]),
            canvas)));
    root.append(
        make("div", { class: "bar" }, rate.element, steps.element),
        make("div", { class: "bar" }, button("Step", oneStep), run,
            button("To the start", () => { rest(); take(0); })),
        make("div", { class: "descent-stage" }, valley.svg,
            make("div", {}, told, curve.svg, boards)),
        foretold, said,
        make("details", {}, make("summary", {}, "Next section: momentum"), momentum.element));
    walkAnew();
    const resized = new ResizeObserver(redraw);
    resized.observe(root);
    return () => {
        rest();
        resized.disconnect();
    };
}

const fixed = (value) => short(Number(value.toFixed(2)));
const number = (value) => String(value).replace("-", "−");

function inCell(value) {
    const size = Math.abs(value);
    return size < 0.1 ? String(Number(value.toFixed(3)) + 0).replace("-", "−") : fine(value);
}

function sentence({ start, rate, momentum, steps, path }, { reach, steepest }) {
    const pair = (numbers) => numbers.map(fine).join(" ");
    const here = path.at(-1);
    const place = placeOf(here.kernel);
    const rolling = momentum ? ` and a momentum of ${number(momentum)}` : "";
    const words = [`Step ${steps} from ${pair(start)} at a rate of ${number(rate)}${rolling}: `
        + `kernel at ${pair(place)}, loss ${lossInWords(here.loss)}. `
        + `Slopes ${pair(placeOf(here.gradient))}, next step ${pair(placeOf(here.next))}.`];
    const outside = [place[0], -place[1]].some((each) => each < reach[0] || each > reach[1]);
    if (outside) words.push("It has left the picture.");
    const before = path.at(-2)?.loss;
    if (before > 1e-12) {
        const share = here.loss / before;
        words.push(share <= 1 ? `In the last step the loss fell to ${fixed(share)} of what it was.`
            : `In the last step the loss grew to ${fixed(share)} times what it was.`);
        // A ball may roll up a slope for a while: only beyond this rate does it go on for ever.
        const diverges = rate * steepest > 2 * (1 + momentum);
        if (share > 1 && here.loss > path[0].loss && diverges) {
            words.push(`It is ${fine(here.loss / path[0].loss)} times that at the start: `
                + "the search diverges.");
        }
    }
    return words.join(" ");
}

// Lines of equal loss are ellipses; from the outermost in, each is filled with its band's colour.
function drawContours({ inside, x, y }, data) {
    const { levels, bands, reach } = data;
    const loss = (place) => lossAt(data, kernelAt(place));
    const { middle, least, axes } = bowl(loss);
    const unit = x(1) - x(0);
    inside.append(draw("rect", { x: x(reach[0]), y: y(-reach[0]), fill: bands.at(-1),
        width: unit * (reach[1] - reach[0]), height: unit * (reach[1] - reach[0]) }));
    for (let place = levels.length - 1; place >= 0 && levels[place] > least; place--) {
        const [rx, ry] = axes.map(({ size }) => unit * Math.sqrt((levels[place] - least) / size));
        inside.append(draw("ellipse", { rx, ry, fill: bands[place], stroke: "white",
            "stroke-width": 0.7, transform: `translate(${x(middle[0])} ${y(middle[1])}) `
                + `rotate(${-axes[0].degrees})` }));
    }
}

// A loss over two numbers that is a sum of squares: its middle, its depth there, and how it rises
// along the two directions of its ellipses.
function bowl(loss) {
    const [zero, one, other, both] = [[0, 0], [1, 0], [0, 1], [1, 1]].map(loss);
    const [opposite, below] = [[-1, 0], [0, -1]].map(loss);
    const [a, b] = [(one + opposite) / 2 - zero, (other + below) / 2 - zero];
    const [p, q] = [(one - opposite) / 2, (other - below) / 2];
    const cross = (both - zero - a - b - p - q) / 2;
    const determinant = a * b - cross * cross;
    const middle = [(cross * q - b * p) / (2 * determinant), (cross * p - a * q) / (2 * determinant)];
    const spread = Math.hypot((a - b) / 2, cross);
    const degrees = (Math.atan2(2 * cross, a - b) / 2) * (180 / Math.PI);
    return { middle, least: loss(middle), axes: [
        { size: (a + b) / 2 + spread, degrees }, { size: (a + b) / 2 - spread }] };
}

function star(x, y) {
    const points = Array.from({ length: 10 }, (_, place) => {
        const [far, angle] = [place % 2 ? 4 : 9.5, (place * Math.PI) / 5];
        return [x + far * Math.sin(angle), y - far * Math.cos(angle)];
    });
    return draw("path", { d: `${lineThrough(points)}Z`, fill: "white", stroke: "black",
        "stroke-width": 1.2 });
}

export default { render };
