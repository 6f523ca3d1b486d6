// The pixel laboratory (01): three lights, thirty-six pixels to paint, and any picture close up.

import { begin, board, clamp, colourIn, make, onFrame, painted, inColours, speaker, steer,
    tablesOf } from "./page.js";
import { chooser } from "./pictures.js";

const PIXELS_STYLE = `
.lab .pixels-stage { display: grid; gap: 10px 16px; align-items: start;
    grid-template-columns: repeat(4, minmax(0, 1fr)); }
.lab .pixels-whole { max-width: 420px; }
.lab .pixels-lights { display: grid; gap: 4px 12px; align-items: center; max-width: 480px;
    grid-template-columns: 56px 1fr 76px 64px; }
.lab .pixels-lights input[type=range] { width: 100%; height: 32px; margin: 0; }
.lab .pixels-swatch { grid-column: 4; grid-row: 1 / 4; align-self: stretch; border-radius: 4px;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent); }
@container (max-width: 620px) {
    .lab .pixels-stage { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
`;
const LIGHTS = ["red", "green", "blue"];
const SIDE = 6;
const CELL = 46;

function render({ model, el }) {
    const data = model.get("data");
    const tables = tablesOf(data.colours);
    // corner: of the close-up in the picture; place: the pixel in hand, in the picture, too.
    const state = { picture: null, corner: [0, 0], place: [0, 0], colour: [0, 0, 0] };
    const root = begin(el, "Pixel laboratory", PIXELS_STYLE);
    const { element: said, say } = speaker("said");
    const whole = board("whole picture; arrow keys move the close-up", { tabindex: 0 });
    const close = board("pixels; arrow keys choose one, Enter paints it", { tabindex: 0 });
    for (const { canvas } of [whole, close]) canvas.setAttribute("role", "application");
    const channels = LIGHTS.map((name) => board(`the matrix ${name}`));
    const titles = { whole: make("p", { class: "title" }), close: make("p", { class: "title" }) };
    const swatch = make("div", { class: "pixels-swatch", role: "img",
        "aria-label": "the three lights together" });
    const paints = make("input", { type: "checkbox" });

    const size = () => [state.picture.rows, state.picture.columns];
    const shape = () => size().map((side) => Math.min(SIDE, side));
    const start = ([row, column]) => 3 * (row * state.picture.columns + column);

    function lookAnew(picture) {
        const resized = !state.picture || state.picture.rows !== picture.rows
            || state.picture.columns !== picture.columns || state.picture.name !== picture.name;
        // The reader paints on a copy.
        state.picture = { ...picture, pixels: picture.pixels.slice() };
        state.original = picture;
        if (resized) {
            const [rows, columns] = size();
            const first = data.places[picture.name]
                ?? [Math.floor(rows / 2) - SIDE / 2, Math.floor(columns / 2) - SIDE / 2];
            moveTo(...first);
            choose(state.corner[0] + data.place[0], state.corner[1] + data.place[1]);
        } else choose(...state.place);
    }

    function moveTo(row, column) {
        const [rows, columns] = size();
        const [tall, wide] = shape();
        const before = state.corner;
        state.corner = [clamp(row, 0, rows - tall), clamp(column, 0, columns - wide)];
        const moved = state.corner.map((each, axis) => each - before[axis]);
        choose(state.place[0] + moved[0], state.place[1] + moved[1]);
    }

    // The pixel in hand; its lights go to the sliders.
    function choose(row, column) {
        const [tall, wide] = shape();
        state.place = [clamp(row, state.corner[0], state.corner[0] + tall - 1),
            clamp(column, state.corner[1], state.corner[1] + wide - 1)];
        const from = start(state.place);
        state.colour = [...state.picture.pixels.subarray(from, from + 3)];
        redraw();
    }

    function paint() {
        state.picture.pixels.set(state.colour, start(state.place));
        redraw();
    }

    function touch(row, column) {
        const colour = state.colour;
        choose(state.corner[0] + row, state.corner[1] + column);
        if (!paints.checked) return;
        state.colour = colour;
        paint();
    }

    const redraw = onFrame(() => {
        const { rows, columns, pixels } = state.picture;
        const [tall, wide] = shape();
        const large = rows > SIDE || columns > SIDE;
        whole.canvas.parentElement.hidden = !large;
        if (large) {
            whole.paint({ rows, columns, pixels: inColours(pixels),
                windows: [[...state.corner, tall, wide]] });
        }
        const [top, left] = state.corner;
        const part = new Uint8Array(3 * tall * wide);
        for (let row = 0; row < tall; row++) {
            const from = start([top + row, left]);
            part.set(pixels.subarray(from, from + 3 * wide), 3 * wide * row);
        }
        const inHand = [state.place[0] - top, state.place[1] - left, 1, 1];
        const cells = { rows: tall, columns: wide, windows: [inHand], widest: CELL * wide };
        close.paint({ ...cells, pixels: inColours(part) });
        channels.forEach((channel, light) => {
            const values = part.filter((_, place) => place % 3 === light);
            channel.paint({ ...cells, texts: Array.from(values, String),
                pixels: painted(values, tables[LIGHTS[light]], 0, 255) });
        });
        const { name } = state.picture;
        titles.whole.textContent = `${name}, ${rows}×${columns}; `
            + `close-up from row ${top}, column ${left}`;
        titles.close.textContent = large ? "close-up" : name;
        swatch.style.background = `rgb(${state.colour.join()})`;
        sliders.forEach(({ slider, field }, light) => {
            slider.value = state.colour[light];
            if (document.activeElement !== field) field.value = state.colour[light];
            const deep = colourIn(tables[LIGHTS[light]], 200, 0, 255);
            slider.style.accentColor = `rgb(${deep.join()})`;
        });
        const [red, green, blue] = state.colour;
        say(`picture[${state.place.join(", ")}] is red ${red}, green ${green}, blue ${blue}.`);
    });

    const sliders = LIGHTS.map((name, light) => {
        const take = (event) => {
            const value = Number(event.target.value);
            if (!Number.isFinite(value)) return;
            state.colour[light] = clamp(Math.round(value), 0, 255);
            paint();
        };
        const limits = { min: 0, max: 255, step: 1 };
        const slider = make("input", { type: "range", ...limits, "aria-label": name,
            oninput: take });
        const field = make("input", { type: "number", ...limits, "aria-label": `${name}, number`,
            oninput: take, onblur: () => redraw() });
        return { name, slider, field };
    });
    steer(whole.canvas, size, (row, column) => moveTo(row - SIDE / 2, column - SIDE / 2),
        (down, right) => moveTo(state.corner[0] + down, state.corner[1] + right));
    steer(close.canvas, shape, touch, (down, right) => {
        const [row, column] = state.place;
        const next = [row + down, column + right];
        const colour = state.colour;
        // Past the close-up's border, the close-up goes along.
        const [tall, wide] = shape();
        const beyond = next.map((each, axis) => {
            const inside = each - state.corner[axis];
            return Math.min(inside, 0) + Math.max(inside - [tall, wide][axis] + 1, 0);
        });
        moveTo(state.corner[0] + beyond[0], state.corner[1] + beyond[1]);
        choose(...next);
        if (paints.checked) state.colour = colour;
    });
    close.canvas.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        paint();
    });
    const pictures = chooser(data.pictures, lookAnew);
    const anew = make("button", { type: "button", onclick: () => lookAnew(state.original) },
        "As it was");
    pictures.bar.append(anew);

    const lights = make("div", { class: "pixels-lights", role: "group", "aria-label": "lights" },
        ...sliders.flatMap(({ name, slider, field }) => [make("span", {}, name), slider, field]),
        swatch);
    const stage = make("div", { class: "pixels-stage" });
    const titled = (title, thing) => make("div", {}, title, thing);
    stage.append(titled(titles.close, close.canvas), ...channels.map(({ canvas }, light) =>
        titled(make("p", { class: "title" }, LIGHTS[light]), canvas)));
    root.append(pictures.bar, pictures.note,
        make("div", { class: "pixels-whole" }, titles.whole, whole.canvas), stage,
        make("div", { class: "bar" }, make("label", {}, paints,
            "paint: a pixel that is touched takes the lights below")),
        lights, said);
    const resized = new ResizeObserver(() => state.picture && redraw());
    resized.observe(root);
    return () => {
        resized.disconnect();
        pictures.stop();
    };
}

export default { render };
