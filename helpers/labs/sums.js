// The sums of the kernel laboratory: those of the lessons, in plain loops. Nothing here draws.

export const SIDE = 3;

// Red, green and blue mixed to grey, as 01 does it; a pixel that is grey already stays as it is.
export function greyOf(pixels) {
    const grey = new Float64Array(pixels.length / 3);
    for (let place = 0, from = 0; place < grey.length; place++, from += 3) {
        const [red, green, blue] = [pixels[from], pixels[from + 1], pixels[from + 2]];
        const equal = red === green && green === blue;
        grey[place] = equal ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
    }
    return grey;
}

// One plane for grey, three for colours.
export function planesOf(pixels, colour) {
    if (!colour) return [greyOf(pixels)];
    return [0, 1, 2].map((channel) => {
        const plane = new Float64Array(pixels.length / 3);
        for (let place = 0; place < plane.length; place++) {
            plane[place] = pixels[3 * place + channel];
        }
        return plane;
    });
}

// Places along a side, and the border before it: as helpers.layers has them for "same".
export function placesAlong(size, stride, padding) {
    if (padding === "valid") return { places: Math.floor((size - SIDE) / stride) + 1, before: 0 };
    const places = Math.ceil(size / stride);
    return { places, before: Math.max((places - 1) * stride + SIDE - size, 0) >> 1 };
}

// The nine pixels under the window whose upper left corner lies there; zeros past the border.
export function windowAt(plane, rows, columns, top, left) {
    const found = new Float64Array(SIDE * SIDE);
    for (let number = 0; number < found.length; number++) {
        const [row, column] = [top + Math.floor(number / SIDE), left + (number % SIDE)];
        const inside = row >= 0 && row < rows && column >= 0 && column < columns;
        if (inside) found[number] = plane[row * columns + column];
    }
    return found;
}

// The feature map: for every place the sum of all products, and the bias.
export function convolve(planes, rows, columns, kernel, bias, stride, padding) {
    const down = placesAlong(rows, stride, padding);
    const across = placesAlong(columns, stride, padding);
    const map = new Float64Array(down.places * across.places).fill(bias);
    planes.forEach((plane, channel) => {
        const numbers = kernel.slice(channel * SIDE * SIDE, (channel + 1) * SIDE * SIDE);
        for (let row = 0, to = 0; row < down.places; row++) {
            const top = row * stride - down.before;
            for (let column = 0; column < across.places; column++, to++) {
                const left = column * stride - across.before;
                const inside = top >= 0 && left >= 0 && top + SIDE <= rows
                    && left + SIDE <= columns;
                const pixels = inside ? plane : windowAt(plane, rows, columns, top, left);
                const start = inside ? top * columns + left : 0;
                const next = inside ? columns : SIDE;
                let sum = 0;
                for (let y = 0, place = 0, from = start; y < SIDE; y++, from += next) {
                    for (let x = 0; x < SIDE; x++, place++) {
                        sum += pixels[from + x] * numbers[place];
                    }
                }
                map[to] += sum;
            }
        }
    });
    return { map, rows: down.places, columns: across.places,
        above: down.before, before: across.before };
}

// The end of a map's scale: its largest number without the sign; of many, the 99th percentile.
export function reachOf(map) {
    let largest = 0;
    for (const value of map) largest = Math.max(largest, Math.abs(value));
    if (map.length <= 144 || !largest) return largest || 1;
    const counts = new Uint32Array(1024);
    for (const value of map) counts[Math.min(1023, (Math.abs(value) / largest) * 1024) | 0]++;
    let [place, seen] = [0, 0];
    while ((seen += counts[place]) < 0.99 * map.length) place++;
    return ((place + 1) / 1024) * largest;
}

// A number that a reader typed, such as "−1", "0.5" or "1/9"; NaN for what is none.
export function numberIn(text) {
    const parts = text.replaceAll("−", "-").replace(",", ".").split("/");
    const numbers = parts.map((part) => (part.trim() ? Number(part) : NaN));
    const value = parts.length === 2 ? numbers[0] / numbers[1] : numbers[0];
    return parts.length <= 2 && Math.abs(value) <= 10_000 ? value : NaN;
}
