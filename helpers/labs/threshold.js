// The threshold laboratory (12): where "dog" begins, and what follows: four counts, rates, costs, a
// point of the ROC curve, and whether probabilities near it can be taken at their word.

import { begin, clamp, colourIn, inkOn, make, onFrame, short, speaker, tablesOf } from "./page.js";
import { PLOT_STYLE, draw, lineThrough, plot, put, slide } from "./plots.js";

const THRESHOLD_STYLE = `
.lab .threshold-stage { display: grid; gap: 12px 20px; grid-template-columns: 1fr 1fr;
    align-items: start; }
.lab .threshold-counts { border-collapse: collapse; margin: 0 0 8px; width: 100%;
    max-width: 360px; font-variant-numeric: tabular-nums; }
.lab .threshold-counts caption { text-align: left; font-weight: 600; padding-bottom: 3px; }
.lab .threshold-counts th { font-weight: 400; padding: 4px 8px; text-align: left; }
.lab .threshold-counts td { text-align: center; padding: 8px; width: 36%; }
.lab .plot text.threshold-count { font-size: 11px; }
.lab input.threshold-price { width: 56px; }
.lab .threshold-told { font-variant-numeric: tabular-nums; min-height: 1.5em; }
@container (max-width: 640px) {
    .lab .threshold-stage { grid-template-columns: 1fr; }
    /* The counts next to the handle that changes them. */
    .lab .threshold-stage > :nth-child(2) { order: 1; }
    .lab .threshold-stage > :nth-child(4) { order: 2; }
}
`;
const BARS = 20;
const GROUPS = 10;
// From 0 to 1, and room for what lies on the border.
const ROOM = { from: -0.03, to: 1.03 };
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const THRESHOLDS = Array.from({ length: 101 }, (_, place) => place / 100);

// How many of sorted numbers are the threshold or more.
export function atLeast(sorted, threshold) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (sorted[middle] < threshold) from = middle + 1;
        else to = middle;
    }
    return sorted.length - from;
}

// The confusion matrix: a row for what it is, a column for what the network says.
export function confusion({ cats, dogs }, threshold) {
    return [cats, dogs].map((sorted) => {
        const called = atLeast(sorted, threshold);
        return [sorted.length - called, called];
    });
}

export function ratesOf([[catsRight, catsWrong], [dogsWrong, dogsRight]]) {
    return { recall: dogsRight / (dogsRight + dogsWrong),
        alarms: catsWrong / (catsRight + catsWrong),
        precision: dogsRight / (dogsRight + catsWrong) };
}

// False alarms and recall from the highest threshold to the lowest.
export function rocOf(network) {
    const found = new Set([...network.cats, ...network.dogs]);
    const thresholds = [Infinity, ...[...found].sort((one, other) => other - one)];
    return thresholds.map((threshold) => {
        const { alarms, recall } = ratesOf(confusion(network, threshold));
        return [alarms, recall];
    });
}

// Of all pairs of a cat and a dog, the share in the right order; equal ones count half.
export function areaOf({ cats, dogs }) {
    const won = (cat) => dogs.reduce((sum, dog) => sum + (dog > cat) + (dog === cat) / 2, 0);
    return cats.reduce((sum, cat) => sum + won(cat), 0) / (cats.length * dogs.length);
}

export function costOf([[, catsWrong], [dogsWrong]], { missed, alarm }) {
    return dogsWrong * missed + catsWrong * alarm;
}

// The cheapest of a hundred and one thresholds; of several, the first.
export function cheapestOf(network, prices) {
    const costs = THRESHOLDS.map((threshold) => costOf(confusion(network, threshold), prices));
    const least = Math.min(...costs);
    return { costs, least, threshold: THRESHOLDS[costs.indexOf(least)] };
}

// For each tenth of the probabilities: their mean, the share of dogs, and how many pictures.
export function calibrationOf({ cats, dogs }) {
    const groups = Array.from({ length: GROUPS }, () => ({ sum: 0, dogs: 0, count: 0 }));
    [cats, dogs].forEach((sorted, kind) => sorted.forEach((each) => {
        const group = groups[Math.min(Math.floor(GROUPS * each), GROUPS - 1)];
        group.sum += each;
        group.dogs += kind;
        group.count += 1;
    }));
    return groups.map((group) => ({ ...group, mean: group.sum / group.count,
        share: group.dogs / group.count }));
}

// Wilson's 95 % interval of a share.
export function wilson(hits, count) {
    const bell = 1.959963984540054;
    const middle = (hits + bell ** 2 / 2) / (count + bell ** 2);
    const half = (bell / (count + bell ** 2))
        * Math.sqrt((hits * (count - hits)) / count + bell ** 2 / 4);
    return [middle - half, middle + half];
}

// Some five round numbers from 0 to the top.
function roundTicks(top) {
    const rough = top / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].find((each) => each * power >= rough) * power;
    return Array.from({ length: Math.floor(top / step) + 1 }, (_, place) => place * step);
}

// A share as the lesson prints it: Python rounds a half to the even neighbour.
export function percent(share) {
    if (Number.isNaN(share)) return "none";
    const tenths = 1000 * share;
    const below = Math.floor(tenths);
    const even = below + (below % 2);
    const rounded = Math.abs(tenths - below - 0.5) < 1e-9 ? even : Math.round(tenths);
    return `${(rounded / 10).toFixed(1)} %`;
}

function render({ model, el }) {
    const data = model.get("data");
    const tables = tablesOf(data.colours);
    const state = { network: 0, threshold: data.threshold,
        prices: { missed: data.missed, alarm: data.alarm } };
    const root = begin(el, "Threshold laboratory", PLOT_STYLE + THRESHOLD_STYLE);
    const { element: said, say } = speaker("said");
    const networks = data.networks.map((network) => ({ ...network, roc: rocOf(network),
        area: areaOf(network), groups: calibrationOf(network), bars: barsOf(network) }));
    const here = () => networks[state.network];

    const histogram = histogramOf(networks, data.kinds);
    const shown = slide(histogram.field, "threshold", { now: () => state.threshold, take: go });
    const roc = rocPlot(networks);
    const costs = make("div", {});
    const calibration = make("div", {});
    let [costDot, mark] = [null, () => ""];

    const network = make("select", { onchange: () => {
        state.network = networks.findIndex(({ name }) => name === network.value);
        takeAnew();
    } }, ...networks.map(({ name }) => make("option", {}, name)));
    const field = (name, value, limits, take) => make("input", { type: "number", value, ...limits,
        "aria-label": name, oninput: ({ target }) => {
            const typed = Number(target.value);
            if (!target.value.trim() || !(typed >= 0)) return;
            take(clamp(typed, limits.min, limits.max));
        } });
    const typed = field("threshold, number", state.threshold, { min: 0, max: 1, step: 0.01 }, go);
    typed.addEventListener("blur", () => redraw());
    const price = (name, label) => make("label", {}, label, field(label, state.prices[name],
        { min: 0, max: 1e6, step: "any", class: "threshold-price" }, (value) => {
            state.prices[name] = value;
            takeAnew();
        }));
    const cells = [0, 1].map(() => [0, 1].map(() => make("td", {})));
    const rates = make("p", { class: "threshold-told" });
    const sum = make("p", { class: "threshold-told" });
    const near = make("p", { class: "threshold-told" });

    function go(threshold) {
        state.threshold = threshold;
        redraw();
    }

    // What depends on the network and the prices alone.
    function takeAnew() {
        state.cheapest = cheapestOf(here(), state.prices);
        const costPlot = costsOf(state.cheapest);
        costDot = costPlot.dot;
        costs.replaceChildren(costPlot.svg);
        const sure = calibrationPlot(here().groups);
        mark = sure.mark;
        calibration.replaceChildren(sure.svg);
        roc.choose(state.network);
        redraw();
    }

    const redraw = onFrame(() => {
        const { threshold, prices, cheapest } = state;
        const counts = confusion(here(), threshold);
        histogram.fill(here(), threshold);
        shown(threshold);
        if (typed.getRootNode().activeElement !== typed) typed.value = threshold;
        counts.forEach((row, kind) => row.forEach((count, answer) => {
            const share = count / (row[0] + row[1]);
            const colour = colourIn(tables.size, share, 0, 1);
            const cell = cells[kind][answer];
            cell.textContent = `${count} (${percent(share)})`;
            cell.style.background = `rgb(${colour.join()})`;
            cell.style.color = inkOn(colour);
        }));
        const { recall, alarms, precision } = ratesOf(counts);
        rates.textContent = `Recall ${percent(recall)}, false alarms ${percent(alarms)}, `
            + `precision ${percent(precision)}.`;
        const [[, catsWrong], [dogsWrong]] = counts;
        const cost = costOf(counts, prices);
        const worked = `${dogsWrong} · ${short(prices.missed)} + ${catsWrong} · `
            + `${short(prices.alarm)} = ${short(cost)}`;
        sum.textContent = `Cost: ${worked}. Cheapest on these pictures: `
            + `${cheapest.threshold.toFixed(2)}, with ${short(cheapest.least)}.`;
        costDot(threshold, cost);
        roc.place(alarms, recall);
        near.textContent = mark(threshold);
        say(`${here().name} says dog from ${threshold.toFixed(2)} on. Dogs called cats: `
            + `${dogsWrong}, cats called dogs: ${catsWrong}. ${rates.textContent} Cost ${worked}.`);
    });

    const cheapest = make("button", { type: "button",
        onclick: () => go(state.cheapest.threshold) }, "To the cheapest");
    const head = (words, scope) => make("th", { scope }, words);
    const table = make("table", { class: "threshold-counts" },
        make("caption", {}, "confusion matrix"),
        make("tr", {}, head("it is", "col"), head("called cat", "col"), head("called dog", "col")),
        ...["a cat", "a dog"].map((words, kind) => make("tr", {}, head(words, "row"),
            ...cells[kind])));
    const titled = (words, ...things) => make("div", {}, make("p", { class: "title" }, words),
        ...things);
    root.append(
        make("div", { class: "bar" }, make("label", {}, "network", network),
            make("label", {}, "threshold", typed)),
        make("div", { class: "threshold-stage" },
            titled(`cats above, dogs below, mistakes faint${histogram.cut}`, histogram.svg),
            titled("ROC curves", roc.svg),
            make("div", {}, table, rates, said, make("details", {}, make("summary", {},
                "Lesson 13: can these probabilities be taken at their word?"), near, calibration)),
            titled("cost of each threshold", make("div", { class: "bar" },
                price("missed", "missed dog costs"), price("alarm", "false alarm costs")),
            costs, sum, cheapest)));
    takeAnew();
}

// How many cats and dogs lie in each bar.
export function barsOf({ cats, dogs }) {
    return [cats, dogs].map((sorted) => Array.from({ length: BARS }, (_, bar) =>
        atLeast(sorted, bar / BARS) - (bar + 1 < BARS ? atLeast(sorted, (bar + 1) / BARS) : 0)));
}

// How high a bar may be: where a few are far above all others, these are cut short.
function highestOf(networks) {
    const counts = networks.flatMap(({ bars }) => bars.flat()).sort((one, other) => other - one);
    const next = counts[2 * networks.length];
    return counts[0] > 2 * next && next ? 1.2 * next : counts[0];
}

// Cats go up from the middle, dogs go down; what lies on the wrong side is faint.
function histogramOf(networks, kinds) {
    const highest = highestOf(networks);
    const top = 1.17 * highest;
    const ticks = roundTicks(highest);
    const { svg, inside, field, x, y } = plot("probabilities of cats and dogs", {
        across: { from: 0, to: 1, ticks: TENTHS, title: "probability of a dog" },
        up: { from: -top, to: top, title: "dogs, cats", written: (tick) => String(Math.abs(tick)),
            ticks: [...ticks.slice(1).map((tick) => -tick), ...ticks] } });
    const bars = [kinds.cat, kinds.dog].map((fill) => Array.from({ length: BARS }, (_, bar) =>
        [1, 0.3].map((opacity) => draw("rect", { x: x(bar / BARS) + 0.5, fill, stroke: fill,
            "fill-opacity": opacity, width: x(1 / BARS) - x(0) - 1 }))));
    const line = draw("line", { class: "curve", "stroke-dasharray": "2 3", y1: y(top),
        y2: y(-top) });
    const handle = draw("path", { fill: "currentColor" });
    const words = bars.map((row) => row.map((_, bar) => draw("text", { class: "threshold-count",
        ...{ 0: { x: x(0) + 1 }, [BARS - 1]: { x: x(1) - 1, "text-anchor": "end" } }[bar]
            ?? { x: x((bar + 0.5) / BARS), "text-anchor": "middle" } })));
    inside.append(...bars.flat(2), ...words.flat(), line, handle);
    let written = null;

    // How many pictures each bar holds: most bars are low, and count all the same.
    function label(network) {
        written = network;
        network.bars.forEach((counts, kind) => counts.forEach((count, bar) => {
            words[kind][bar].textContent = count || "";
            const end = Math.min(count, highest);
            put(words[kind][bar], { y: kind ? y(-end) + 11 : y(end) - 4 });
        }));
    }

    function fill(network, threshold) {
        if (network !== written) label(network);
        network.bars.forEach((counts, kind) => counts.forEach((count, bar) => {
            const sorted = [network.cats, network.dogs][kind];
            const next = (bar + 1) / BARS;
            const beyond = bar + 1 < BARS ? atLeast(sorted, Math.max(next, threshold)) : 0;
            const called = atLeast(sorted, Math.max(bar / BARS, threshold)) - beyond;
            const right = kind ? called : count - called;
            const way = (kind ? -1 : 1) * Math.min(1, highest / count);
            [[0, right], [right, count]].forEach(([from, to], part) => {
                const ends = [y(way * from), y(way * to)];
                put(bars[kind][bar][part], { y: Math.min(...ends),
                    height: Math.abs(ends[0] - ends[1]),
                    "stroke-opacity": to > from ? 1 : 0 });
            });
        }));
        const place = x(threshold);
        put(line, { x1: place, x2: place });
        put(handle, { d: `M${place - 7} ${y(top)}h14l-7 11zM${place - 7} ${y(-top)}h14l-7 -11z` });
    }
    const most = Math.max(...networks.flatMap((network) => network.bars.flat()));
    return { svg, field, fill, cut: most > highest ? ", high bars cut" : "" };
}

function diagonal(x, y) {
    return draw("line", { class: "axis", "stroke-dasharray": "3 4", "stroke-opacity": 0.5,
        x1: x(0), y1: y(0), x2: x(1), y2: y(1) });
}

// The curve of the network that is chosen is whole, the other one's dashed.
function rocPlot(networks) {
    const { svg, inside, x, y } = plot("ROC curves", {
        across: { ...ROOM, ticks: TENTHS, title: "false alarms (cats called dogs)" },
        up: { ...ROOM, ticks: TENTHS, title: "recall (dogs called dogs)" } });
    const curves = networks.map(({ roc }) => draw("path", { class: "curve",
        d: lineThrough(roc.map(([alarms, recall]) => [x(alarms), y(recall)])) }));
    const words = networks.map((_, place) => draw("text", { x: x(0.97), "text-anchor": "end",
        y: y(0.05) - 18 * (networks.length - 1 - place) }));
    const point = draw("circle", { r: 6, fill: "currentColor" });
    inside.append(diagonal(x, y), ...curves, ...words, point);
    const choose = (chosen) => networks.forEach(({ name, area }, place) => {
        put(curves[place], { "stroke-dasharray": place === chosen ? "none" : "6 5",
            "stroke-opacity": place === chosen ? 1 : 0.6 });
        words[place].textContent = `${place === chosen ? "———" : "- - -"} ${name}, `
            + `area ${percent(area)}`;
    });
    return { svg, choose, place: (alarms, recall) => put(point, { cx: x(alarms), cy: y(recall) }) };
}

// The cost of each threshold; near 1 costs rise so far that the rest would look flat.
function costsOf({ costs, least, threshold }) {
    const top = 3 * Math.max(least, costs[50]) || 1;
    const { svg, inside, x, y } = plot("cost of each threshold", { height: 240,
        across: { from: 0, to: 1, ticks: TENTHS, title: "threshold: says dog from here on" },
        up: { from: 0, to: top, ticks: roundTicks(top), title: "cost of all mistakes" } });
    const points = costs.map((cost, place) => [x(THRESHOLDS[place]), y(Math.min(cost, 2 * top))]);
    const best = draw("circle", { class: "curve", r: 6, cx: x(threshold), cy: y(least) });
    const point = draw("circle", { r: 4.5, fill: "currentColor" });
    inside.append(draw("path", { class: "curve", d: lineThrough(points) }), best, point);
    const dot = (at, cost) => put(point, { cx: x(at), cy: y(Math.min(cost, top)) });
    return { svg, dot };
}

// Of those with some probability, how many are dogs; the group at the threshold is filled.
function calibrationPlot(groups) {
    const { svg, inside, x, y } = plot("share of dogs for each tenth of the probabilities", {
        across: { ...ROOM, ticks: TENTHS, title: "probability of a dog" },
        up: { ...ROOM, ticks: TENTHS, title: "share of dogs" } });
    inside.append(diagonal(x, y));
    const dots = groups.map(({ mean, share, dogs, count }) => {
        if (!count) return null;
        const [low, high] = wilson(dogs, count);
        const dot = draw("circle", { class: "curve", r: 5, cx: x(mean), cy: y(share) });
        inside.append(draw("line", { class: "axis", x1: x(mean), x2: x(mean), y1: y(low),
            y2: y(high) }), dot);
        return dot;
    });
    function mark(threshold) {
        const at = Math.min(Math.floor(GROUPS * threshold + 1e-9), GROUPS - 1);
        dots.forEach((dot, group) => dot?.style.setProperty("fill",
            group === at ? "currentColor" : "none"));
        const { dogs, count, share } = groups[at];
        const range = `from ${(at / GROUPS).toFixed(1)} to ${((at + 1) / GROUPS).toFixed(1)}`;
        return count ? `Of ${count} pictures with a probability ${range}, ${dogs} are dogs: `
            + `${percent(share)}.` : `No picture has a probability ${range}.`;
    }
    return { svg, mark };
}

export default { render };
