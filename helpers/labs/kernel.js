// The kernel laboratory (02, 03): a window over a picture, its products, their sum, and the map.

import { begin, board, brief, clamp, colourIn, inColours, inkOn, inWords, make, onFrame, painted,
    short, speaker, steer, tablesOf } from "./page.js";
import { chooser } from "./pictures.js";
import { SIDE, convolve, endsOf, numberIn, planesOf, reachOf, windowAt } from "./sums.js";

const KERNEL_STYLE = `
.lab .kernel-stage { display: grid; gap: 10px 20px; grid-template-columns: 1fr 1fr;
    grid-template-areas: "picture map" "sums sums"; align-items: start; }
.lab .kernel-picture { grid-area: picture; }
.lab .kernel-map { grid-area: map; }
.lab .kernel-sums { grid-area: sums; }
.lab .kernel-plane { display: grid; gap: 0 6px; align-items: center; margin-bottom: 6px;
    grid-template-columns: minmax(84px, 150px) auto minmax(84px, 150px) auto
        minmax(84px, 150px) minmax(70px, 1fr); }
.lab .kernel-nine { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1px;
    background: #bfbfbf; aspect-ratio: 1; }
.lab .kernel-nine input { width: 100%; height: 100%; min-width: 0; border: 0; padding: 0;
    border-radius: 0; font: 14px system-ui, sans-serif; text-align: center; touch-action: none;
    cursor: ns-resize; }
.lab .kernel-nine input[aria-invalid=true] { outline: 3px dashed #d00000; outline-offset: -3px; }
.lab .kernel-sum { font-weight: 600; font-variant-numeric: tabular-nums; }
.lab .kernel-bias { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; }
@container (max-width: 480px) {
    .lab .kernel-stage { grid-template-columns: 1fr; grid-template-areas: "picture" "sums" "map"; }
    .lab .kernel-plane { gap: 0 3px; grid-template-columns: 1fr auto 1fr auto 1fr; }
    .lab .kernel-plane .kernel-sum { grid-column: 1 / -1; text-align: right; }
    .lab .kernel-nine input { font-size: 13px; }
}
`;
const CHANNELS = ["red", "green", "blue"];
// With no more pixels a side, cells carry their numbers.
const FEW = 12;
const CELL = 46;
const OWN = "my own";

function fewOrMany(rows, columns) {
    const few = Math.max(rows, columns) <= FEW;
    return { few, widest: few ? CELL * columns : 0 };
}

// Nine fields: typed, stepped by arrows and wheel, and dragged up and down.
function nineFields(label, changed) {
    const fields = Array.from({ length: SIDE * SIDE }, (_, number) => {
        const [row, column] = [Math.floor(number / SIDE), number % SIDE];
        const field = make("input", {
            type: "text", autocomplete: "off", spellcheck: "false", role: "spinbutton",
            "aria-label": `${label}, row ${row}, column ${column}`,
        });
        const put = (value) => {
            field.value = short(value);
            changed(number, field.value);
        };
        const now = () => numberIn(field.value) || 0;
        field.addEventListener("input", () => changed(number, field.value));
        field.addEventListener("focus", () => field.select());
        field.addEventListener("keydown", (event) => {
            const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (!way) return;
            event.preventDefault();
            put(now() + way * (event.shiftKey ? 0.1 : 1));
        });
        field.addEventListener("wheel", (event) => {
            // Only where the reader is at work; else the page would stop scrolling here.
            if (field.getRootNode().activeElement !== field) return;
            event.preventDefault();
            put(now() - Math.sign(event.deltaY || event.deltaX) * (event.shiftKey ? 0.1 : 1));
        }, { passive: false });
        let from = null;
        field.addEventListener("pointerdown", (event) => {
            from = { y: event.clientY, value: now(), dragged: false };
        });
        field.addEventListener("pointermove", (event) => {
            if (!from || !event.buttons) return;
            const moved = Math.trunc((from.y - event.clientY) / 8);
            if (!moved && !from.dragged) return;
            if (!from.dragged && event.isTrusted) field.setPointerCapture(event.pointerId);
            from.dragged = true;
            put(from.value + moved * (event.shiftKey ? 0.1 : 1));
        });
        for (const end of ["pointerup", "pointercancel"]) {
            field.addEventListener(end, () => { from = null; });
        }
        return field;
    });
    return { fields, element: make("div", { class: "kernel-nine", role: "group",
        "aria-label": label }, ...fields) };
}

function render({ model, el }) {
    const data = model.get("data");
    const tables = tablesOf(data.colours);
    const planes = data.colour ? 3 : 1;
    const state = { kernel: [], bias: 0, place: [...data.place], stride: 1, padding: "valid",
        relu: false, picture: null, values: null, result: null };
    const root = begin(el, "Kernel laboratory", KERNEL_STYLE);

    const picture = board("picture; arrow keys move the window", { tabindex: 0 });
    const map = board("feature map; arrow keys move the window", { tabindex: 0 });
    for (const { canvas } of [picture, map]) canvas.setAttribute("role", "application");
    const titles = { picture: make("p", { class: "title" }), map: make("p", { class: "title" }) };
    const { element: said, say } = speaker("said");
    const { element: note, say: warn } = speaker("note");

    const preset = make("select", {});
    data.kernels.forEach(({ name }) => preset.append(make("option", { value: name }, name)));
    preset.append(make("option", { value: OWN }, OWN));
    const rows = Array.from({ length: planes }, (_, channel) => {
        const name = data.colour ? CHANNELS[channel] : "";
        const nine = nineFields(`kernel${name && `, ${name}`}`, (number, text) => {
            preset.value = OWN;
            typed(channel * SIDE * SIDE + number, text);
        });
        const [window, products] = [board(`window${name && `, ${name}`}`), board("products")];
        return { ...nine, name, window, products, sum: make("output", { class: "kernel-sum" }) };
    });
    const fields = rows.flatMap((row) => row.fields);
    const bias = make("input", { type: "number", step: "any", value: 0 });
    const total = make("output", { class: "kernel-sum" });
    const places = ["row", "column"].map((name, axis) => make("input", {
        type: "number", min: 0, value: 0,
        oninput: ({ target }) => target.value && go(...state.place.with(axis, Number(target.value))),
        onblur: () => redraw(),
    }));
    const relu = make("input", { type: "checkbox" });
    const stride = make("select", {}, ...["1", "2", "3"].map((each) => make("option", {}, each)));
    const padding = make("select", {}, ...["valid", "same"].map((one) => make("option", {}, one)));

    // What depends on the picture, on the kernel, and on the place alone: each is done when needed.
    function lookAnew(one) {
        const resized = !state.picture || state.picture.rows !== one.rows
            || state.picture.columns !== one.columns;
        state.picture = one;
        state.values = planesOf(one.pixels, data.colour);
        state.drawn = data.colour ? inColours(one.pixels)
            : painted(state.values[0], tables.pixels, 0, 255);
        if (resized) titles.picture.textContent = `${one.name}, ${one.rows}×${one.columns}`;
        sumAnew();
    }

    function sumAnew() {
        if (!state.picture) return;
        const { rows: tall, columns: wide } = state.picture;
        const result = convolve(state.values, tall, wide, state.kernel, state.bias,
            state.stride, state.padding);
        const shown = state.relu ? result.map.map((value) => Math.max(value, 0)) : result.map;
        const [least, greatest] = endsOf(shown);
        const reach = reachOf(result.map);
        Object.assign(state, { result, shown, painted: painted(shown, tables.map, -reach, reach) });
        const none = "no window of 3×3 fits in: the picture is too small";
        titles.map.textContent = !shown.length ? none
            : `feature map${state.relu ? " after ReLU" : ""}, ${result.rows}×${result.columns}, `
                + `from ${short(least)} to ${short(greatest)}`;
        go(...state.place);
    }

    function go(row, column) {
        const { rows: tall, columns: wide } = state.result ?? {};
        if (!tall || !wide) return;
        state.place = [clamp(Math.round(row) || 0, 0, tall - 1),
            clamp(Math.round(column) || 0, 0, wide - 1)];
        redraw();
    }

    const corner = () => [state.place[0] * state.stride - state.result.above,
        state.place[1] * state.stride - state.result.before];

    function drawBoards() {
        const [top, left] = corner();
        const { rows: tall, columns: wide } = state.picture;
        const { few, widest } = fewOrMany(tall, wide);
        picture.paint({
            rows: tall, columns: wide, pixels: state.drawn, widest,
            texts: few && !data.colour ? Array.from(state.values[0], brief) : null,
            windows: [[top, left, SIDE, SIDE]],
        });
        const { rows: down, columns: across } = state.result;
        map.paint({
            rows: down, columns: across, pixels: state.painted,
            widest: few ? CELL * across : 0,
            texts: few ? Array.from(state.shown, brief) : null,
            windows: [[...state.place, 1, 1]],
        });
    }

    function drawSums() {
        const [top, left] = corner();
        const largest = Math.max(...state.kernel.map(Math.abs)) || 1;
        const found = rows.map(({ name, window, products, sum }, channel) => {
            const pixels = windowAt(state.values[channel], state.picture.rows,
                state.picture.columns, top, left);
            const start = channel * SIDE * SIDE;
            const each = pixels.map((value, number) => value * state.kernel[start + number]);
            const nine = { rows: SIDE, columns: SIDE };
            window.paint({ ...nine, pixels: painted(pixels, tables[name || "pixels"], 0, 255),
                texts: Array.from(pixels, brief) });
            products.paint({ ...nine, texts: Array.from(each, brief),
                pixels: painted(each, tables.map, -255 * largest, 255 * largest) });
            const added = each.reduce((so, value) => so + value, 0);
            sum.textContent = `sum = ${short(added)}`;
            return { pixels, each, added };
        });
        fields.forEach((field, number) => {
            const colour = colourIn(tables.kernel, state.kernel[number], -largest, largest);
            field.style.background = `rgb(${colour.join()})`;
            field.style.color = inkOn(colour);
        });
        const number = state.result.map[state.place[0] * state.result.columns + state.place[1]];
        const parts = found.map(({ added }) => added);
        if (state.bias) parts.push(state.bias);
        const written = parts.map(short).join(" + ").replaceAll("+ −", "− ");
        const end = state.relu ? `; after ReLU ${short(Math.max(number, 0))}` : "";
        total.textContent = data.colour ? `together ${written} = ${short(number)}${end}`
            : end.replace("; ", "");
        const [row, column] = state.place;
        const apart = top !== row || left !== column
            ? ` of the map, the window at row ${top}, column ${left}`.replaceAll("-", "−") : "";
        const sums = found.map(({ added }, channel) => `${CHANNELS[channel]} ${short(added)}`);
        say(`Row ${row}, column ${column}${apart}. ` + (data.colour
            ? `Sums: ${sums.join(", ")}. Together: ${written} = ${short(number)}${end}.`
            : `Window: ${inWords(found[0].pixels, SIDE)}. Products: ${inWords(found[0].each, SIDE)}. `
                + `Sum: ${short(number)}${end}.`));
    }

    const redraw = onFrame(() => {
        if (!state.shown?.length) return;
        drawBoards();
        drawSums();
        places.forEach((place, axis) => {
            place.max = [state.result.rows, state.result.columns][axis] - 1;
            if (document.activeElement !== place) place.value = state.place[axis];
        });
    });
    const recompute = onFrame(sumAnew);

    function typed(number, text) {
        const value = numberIn(text);
        fields[number].setAttribute("aria-invalid", Number.isNaN(value));
        if (Number.isNaN(value)) {
            warn(`“${text}” is no number from −10000 to 10000: ${short(state.kernel[number])} `
                + "stays in its place. Fractions such as 1/9 can be written, too.");
            return;
        }
        warn("");
        fields[number].setAttribute("aria-valuenow", value);
        state.kernel[number] = value;
        recompute();
    }

    function take(name) {
        const chosen = data.kernels.find((each) => each.name === name);
        if (!chosen) return;
        chosen.numbers.forEach((text, number) => {
            fields[number].value = text;
            typed(number, text);
        });
        state.bias = chosen.bias;
        bias.value = chosen.bias;
        recompute();
    }

    const pictures = chooser(data.pictures, lookAnew);
    preset.addEventListener("change", () => take(preset.value));
    bias.addEventListener("input", () => {
        const value = Number(bias.value);
        if (Number.isFinite(value)) state.bias = value;
        recompute();
    });
    relu.addEventListener("change", () => { state.relu = relu.checked; recompute(); });
    stride.addEventListener("change", () => { state.stride = Number(stride.value); recompute(); });
    padding.addEventListener("change", () => { state.padding = padding.value; recompute(); });
    const step = (down, right) => go(state.place[0] + down, state.place[1] + right);
    // On the picture, the pixel that is touched becomes the window's middle.
    steer(picture.canvas, () => [state.picture.rows, state.picture.columns], (row, column) => {
        go(Math.round((row - 1 + state.result.above) / state.stride),
            Math.round((column - 1 + state.result.before) / state.stride));
    }, step);
    steer(map.canvas, () => [state.result.rows, state.result.columns], go, step);

    const heading = (words) => make("span", { class: "title" }, words);
    const sums = make("div", { class: "kernel-sums" });
    rows.forEach(({ name, window, element, products, sum }, channel) => {
        const first = channel === 0;
        const titled = (words, thing) => make("div", {}, ...(words ? [heading(words)] : []), thing);
        sums.append(make("div", { class: "kernel-plane" },
            titled(first ? `window${name && `, ${name}`}` : name, window.canvas), "×",
            titled(first ? "kernel" : "\u00a0", element), "=",
            titled(first ? "products" : "\u00a0", products.canvas), sum));
    });
    const biasBar = make("div", { class: "kernel-bias" });
    if (data.colour) biasBar.append(make("label", {}, "bias", bias));
    biasBar.append(total);
    sums.append(biasBar, said);
    const further = make("details", {}, make("summary", {}, data.further), make("div",
        { class: "bar" }, make("label", {}, "stride", stride), make("label", {}, "padding", padding),
        make("label", {}, relu, "ReLU")));
    further.open = data.colour;
    root.append(pictures.bar, pictures.note,
        make("div", { class: "bar" }, make("label", {}, "kernel", preset),
            ...places.map((place, axis) => make("label", {}, ["row", "column"][axis], place))),
        note,
        make("div", { class: "kernel-stage" },
            make("div", { class: "kernel-picture" }, titles.picture, picture.canvas), sums,
            make("div", { class: "kernel-map" }, titles.map, map.canvas)),
        further);
    take(data.kernels[0].name);
    const resized = new ResizeObserver(redraw);
    resized.observe(root);
    return () => {
        resized.disconnect();
        pictures.stop();
    };
}

export default { render };
