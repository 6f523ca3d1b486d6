// What every laboratory shares: elements, words, and drawing on canvases.

// Colours of the surroundings are taken over, so that a dark theme is right without being known.
const COMMON_STYLE = `
.lab { container-type: inline-size; color: var(--jp-content-font-color1, inherit);
    font: 14px/1.45 system-ui, sans-serif; margin: 4px; max-width: 860px; }
.lab * { box-sizing: border-box; }
.lab p { margin: 6px 0; }
.lab .bar { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; margin: 6px 0; }
.lab label { display: inline-flex; gap: 6px; align-items: center; }
.lab button, .lab select, .lab input[type=number] { font: inherit; color: inherit; min-height: 32px;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent); border-radius: 4px;
    background: color-mix(in srgb, currentColor 7%, transparent); padding: 2px 8px; }
.lab input[type=number] { width: 72px; }
.lab input[type=checkbox], .lab input[type=radio] { width: 20px; height: 20px; margin: 0; }
.lab option { color: CanvasText; background: Canvas; }
.lab :focus-visible { outline: 3px solid #3d8bfd; outline-offset: 2px; }
.lab fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.lab legend, .lab .title { padding: 0; margin: 0 0 3px; font-weight: 600; }
.lab canvas { display: block; width: 100%; border-radius: 2px; }
.lab canvas[tabindex] { touch-action: none; cursor: crosshair; user-select: none; }
.lab .said { min-height: 4.4em; font-variant-numeric: tabular-nums; }
.lab .note:empty { display: none; }
.lab summary { cursor: pointer; min-height: 24px; }
`;

const WINDOW_COLOUR = "#ff7f0e";

// An element with attributes, listeners (their names begin with "on") and children.
export function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

// The laboratory's own root in the element that a notebook or a page hands over.
export function begin(el, title, style) {
    const root = make("section", {
        class: "lab", "aria-label": title,
        // Else JupyterLab takes arrows and letters for commands of the notebook.
        "data-lm-suppress-shortcuts": "true",
    });
    // And from fields and sliders it would take Enter and the right arrow.
    root.addEventListener("keydown", (event) => event.stopPropagation());
    el.replaceChildren(make("style", {}, COMMON_STYLE + style), root);
    return root;
}

// Words that are read out, too, once what they tell has come to rest.
export function speaker(kind) {
    const element = make("p", { class: kind, role: "status", "aria-live": "polite" });
    let waiting;
    const say = (words) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            if (element.textContent !== words) element.textContent = words;
        }, 120);
    };
    return { element, say };
}

// A function that draws once a frame, however often it is called.
export function onFrame(draw) {
    let asked = false;
    return () => {
        if (asked) return;
        asked = true;
        requestAnimationFrame(() => {
            asked = false;
            draw();
        });
    };
}

// A number as the figures write it: no more than two decimals.
export function short(value) {
    const rounded = Math.round(value * 100) / 100 + 0;
    return String(Number(rounded.toPrecision(6))).replace("-", "−");
}

// The same for a cell: what is not whole is rounded to three digits, so that it can be read there.
export function brief(value) {
    const size = Math.abs(value);
    if (Number.isInteger(value) || size < 10) return short(value);
    return short(size < 100 ? Math.round(10 * value) / 10 : Math.round(value));
}

// The rows of a matrix as text: "1 2; 3 4".
export function inWords(values, columns) {
    const rows = [];
    for (let start = 0; start < values.length; start += columns) {
        rows.push([...values.slice(start, start + columns)].map(short).join(" "));
    }
    return rows.join("; ");
}

export function clamp(value, least, most) {
    return Math.min(Math.max(value, least), most);
}

function bytesOf(text) {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

// {name: table of 256 colours}, from Matplotlib's: a lab and the figures agree to the byte.
export function tablesOf(colours) {
    const pairs = Object.entries(colours).map(([name, text]) => [name, bytesOf(text)]);
    return Object.fromEntries(pairs);
}

// The bytes that Python packed.
export async function unpacked(text) {
    const stream = new Blob([bytesOf(text)]).stream();
    const whole = stream.pipeThrough(new DecompressionStream("deflate"));
    return new Uint8Array(await new Response(whole).arrayBuffer());
}

// The colour of one value, as Matplotlib chooses it.
export function colourIn(table, value, least, greatest) {
    return painted([value], table, least, greatest).subarray(0, 3);
}

// Pixels for a board, RGBA, from a table of colours.
export function painted(values, table, least, greatest) {
    const pixels = new Uint8ClampedArray(4 * values.length);
    const scale = 256 / (greatest - least);
    for (let place = 0, to = 0; place < values.length; place++) {
        const share = ((values[place] - least) * scale) | 0;
        let from = 3 * (share < 0 ? 0 : share > 255 ? 255 : share);
        pixels[to++] = table[from++];
        pixels[to++] = table[from++];
        pixels[to++] = table[from];
        pixels[to++] = 255;
    }
    return pixels;
}

// The same from bytes red, green, blue.
export function inColours(bytes) {
    const pixels = new Uint8ClampedArray((4 * bytes.length) / 3).fill(255);
    for (let from = 0, to = 0; from < bytes.length; to += 4) {
        pixels[to] = bytes[from++];
        pixels[to + 1] = bytes[from++];
        pixels[to + 2] = bytes[from++];
    }
    return pixels;
}

// Black or white, whichever stands out more (WCAG 2).
export function inkOn([red, green, blue]) {
    const linear = [red, green, blue].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    return (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? "black" : "white";
}

// A canvas of pixels: few are cells with a number in each, many are a picture.
export function board(label, attributes = {}) {
    const canvas = make("canvas", { role: "img", "aria-label": label, ...attributes });
    const source = make("canvas");
    let drawn = {};
    // rows, columns; pixels: RGBA bytes; texts: a number's words for each cell, or null;
    // windows: [row, column, height, width] to outline; widest: of the board, CSS pixels.
    const paint = ({ rows, columns, pixels, texts = null, windows = [], widest = 0 }) => {
        canvas.style.aspectRatio = `${columns} / ${rows}`;
        canvas.style.maxWidth = widest ? `${widest}px` : "";
        const wide = Math.round(canvas.clientWidth * (window.devicePixelRatio || 1));
        // What is on the canvas already is not drawn again.
        const asked = [wide, columns, ...windows].join();
        if (!wide || (pixels === drawn.pixels && asked === drawn.asked)) return;
        const tall = Math.round((wide * rows) / columns);
        if (canvas.width !== wide || canvas.height !== tall) {
            canvas.width = wide;
            canvas.height = tall;
        }
        if (source.width !== columns || source.height !== rows) {
            source.width = columns;
            source.height = rows;
        }
        if (pixels !== drawn.pixels) {
            source.getContext("2d").putImageData(new ImageData(pixels, columns, rows), 0, 0);
        }
        drawn = { pixels, asked };
        const pen = canvas.getContext("2d");
        pen.imageSmoothingEnabled = wide < columns;
        pen.drawImage(source, 0, 0, wide, tall);
        const cell = wide / columns;
        if (texts) write(pen, texts, pixels, columns, cell);
        for (const place of windows) outline(pen, place, cell, wide, tall);
    };
    return { canvas, paint };
}

function write(pen, texts, pixels, columns, cell) {
    pen.strokeStyle = "#bfbfbf";
    pen.lineWidth = 1;
    // As large as fits into every cell.
    const size = (pixels) => { pen.font = `${pixels}px system-ui, sans-serif`; };
    size(0.4 * cell);
    const widest = Math.max(...texts.map((text) => pen.measureText(text).width));
    size(0.4 * cell * Math.min(1, (0.86 * cell) / widest));
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    texts.forEach((text, number) => {
        const [row, column] = [Math.floor(number / columns), number % columns];
        pen.strokeRect(column * cell, row * cell, cell, cell);
        pen.fillStyle = inkOn(pixels.subarray(4 * number, 4 * number + 3));
        pen.fillText(text, (column + 0.5) * cell, (row + 0.53) * cell);
    });
}

function outline(pen, [row, column, height, width], cell, wide, tall) {
    // A window of three pixels on a photograph would be a dot: it is drawn larger round its middle.
    const least = 11 * (window.devicePixelRatio || 1);
    const [across, down] = [Math.max(width * cell, least), Math.max(height * cell, least)];
    const left = clamp((column + width / 2) * cell - across / 2, 1, wide - across - 1);
    const top = clamp((row + height / 2) * cell - down / 2, 1, tall - down - 1);
    for (const [colour, thick] of [["black", 5], ["white", 4], [WINDOW_COLOUR, 2.5]]) {
        pen.strokeStyle = colour;
        pen.lineWidth = thick * (window.devicePixelRatio || 1) * 0.9;
        pen.strokeRect(left, top, across, down);
    }
}

// Report where a board is touched, and steps by arrow keys: move(row, column) and step(down, right).
export function steer(canvas, size, move, step) {
    const told = (event) => {
        const box = canvas.getBoundingClientRect();
        const [rows, columns] = size();
        const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
        const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
        move(clamp(row, 0, rows - 1), clamp(column, 0, columns - 1));
    };
    canvas.addEventListener("pointerdown", (event) => {
        if (event.isTrusted) canvas.setPointerCapture(event.pointerId);
        told(event);
    });
    canvas.addEventListener("pointermove", (event) => event.buttons && told(event));
    const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    canvas.addEventListener("keydown", (event) => {
        if (!arrows[event.key]) return;
        event.preventDefault();
        const far = event.shiftKey ? 10 : 1;
        step(arrows[event.key][0] * far, arrows[event.key][1] * far);
    });
}
