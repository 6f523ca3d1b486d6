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

// The plane in a border of zeros, so wide that every window lies within.
function bordered(plane, rows, columns, above, before, tall, wide) {
    const whole = new Float64Array(tall * wide);
    for (let row = 0; row < rows; row++) {
        const line = plane.subarray(row * columns, (row + 1) * columns);
        whole.set(line, (row + above) * wide + before);
    }
    return whole;
}

// The feature map: for every place the sum of all products, and the bias. One number of the kernel
// after the other goes over all places: the same sums as window by window, several times as fast.
export function convolve(planes, rows, columns, kernel, bias, stride, padding) {
    const { places: down, before: above } = placesAlong(rows, stride, padding);
    const { places: across, before } = placesAlong(columns, stride, padding);
    if (down < 1 || across < 1) return { map: new Float64Array(0), rows: 0, columns: 0 };
    const [tall, wide] = padding === "valid" ? [rows, columns]
        : [Math.max((down - 1) * stride + SIDE, rows), Math.max((across - 1) * stride + SIDE, columns)];
    const map = new Float64Array(down * across).fill(bias);
    for (let channel = 0; channel < planes.length; channel++) {
        const plane = padding === "valid" ? planes[channel]
            : bordered(planes[channel], rows, columns, above, before, tall, wide);
        for (let place = 0; place < SIDE * SIDE; place++) {
            const number = kernel[channel * SIDE * SIDE + place];
            if (number) addOne(map, plane, number, place, { down, across, wide, stride });
        }
    }
    return { map, rows: down, columns: across, above, before };
}

function addOne(map, plane, number, place, { down, across, wide, stride }) {
    const first = Math.floor(place / SIDE) * wide + (place % SIDE);
    for (let row = 0, to = 0; row < down; row++) {
        let from = first + row * stride * wide;
        for (const end = to + across; to < end; to++, from += stride) {
            map[to] += number * plane[from];
        }
    }
}

// The least and the greatest number.
export function endsOf(map) {
    let [least, greatest] = [Infinity, -Infinity];
    for (let place = 0; place < map.length; place++) {
        const value = map[place];
        if (value < least) least = value;
        if (value > greatest) greatest = value;
    }
    return [least, greatest];
}

// The end of a map's scale: its largest number without the sign; of many, the 99th percentile.
export function reachOf(map) {
    const [least, greatest] = endsOf(map);
    const largest = Math.max(-least, greatest);
    if (map.length <= 144 || !largest) return largest || 1;
    const counts = new Uint32Array(1024);
    const scale = 1023 / largest;
    for (let place = 0; place < map.length; place++) counts[(Math.abs(map[place]) * scale) | 0]++;
    let [bin, seen] = [0, 0];
    while ((seen += counts[bin]) < 0.99 * map.length) bin++;
    return ((bin + 1) / 1024) * largest;
}

// A number that a reader typed, such as "−1", "0.5" or "1/9"; NaN for what is none.
export function numberIn(text) {
    const parts = text.replaceAll("−", "-").replace(",", ".").split("/");
    const numbers = parts.map((part) => (part.trim() ? Number(part) : NaN));
    const value = parts.length === 2 ? numbers[0] / numbers[1] : numbers[0];
    return parts.length <= 2 && Math.abs(value) <= 10_000 ? value : NaN;
}
