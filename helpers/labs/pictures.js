// Which picture a laboratory shows: one of the course's, a file of the reader's, or the camera's.

import { make, speaker, unpacked } from "./page.js";

// Of a reader's picture so many pixels a side are kept, about as many as Chelsea has.
const LARGEST_SIDE = 451;
// As helpers.data reads.
const LARGEST_PICTURE = 100_000_000;
const CAMERA_SIDE = 240;

// Pixels as bytes red, green, blue, from anything that a canvas can draw.
function taken(source, width, height, side) {
    const scale = Math.min(1, side / Math.max(width, height));
    const columns = Math.max(1, Math.round(width * scale));
    const rows = Math.max(1, Math.round(height * scale));
    const canvas = make("canvas", { width: columns, height: rows });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    // What is transparent becomes white, and not black.
    pen.fillStyle = "white";
    pen.fillRect(0, 0, columns, rows);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(source, 0, 0, columns, rows);
    const four = pen.getImageData(0, 0, columns, rows).data;
    const pixels = new Uint8Array(3 * rows * columns);
    for (let from = 0, to = 0; from < four.length; from += 4) {
        pixels[to++] = four[from];
        pixels[to++] = four[from + 1];
        pixels[to++] = four[from + 2];
    }
    return { rows, columns, pixels };
}

async function kindOf(file) {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    if (/^....ftyp(hei|hev|mif|msf)/s.test(head)) return "HEIC";
    return head.startsWith("GIF8") ? "GIF" : "";
}

// A picture from a file, upright and no larger than needed; an Error has the sentence for a reader.
export async function opened(file) {
    const kind = await kindOf(file);
    const image = new Image();
    const address = URL.createObjectURL(file);
    try {
        // Its size is known before its pixels are decoded, which a huge one never is.
        await new Promise((loaded, failed) => {
            Object.assign(image, { onload: loaded, onerror: failed, src: address });
        }).catch(() => {
            const save = kind === "HEIC"
                ? "is a HEIC picture, which this browser cannot read: save it as a JPEG"
                : "cannot be read as a picture: choose a JPEG, PNG or WebP file";
            throw new Error(`${file.name} ${save}.`);
        });
        const { naturalWidth: width, naturalHeight: height } = image;
        if (width * height > LARGEST_PICTURE) {
            const most = LARGEST_PICTURE.toLocaleString("en-GB");
            throw new Error(`${file.name} has ${height}×${width} pixels, more than the ${most} `
                + "that are read here: make a smaller copy.");
        }
        if (!width || !height) throw new Error(`${file.name} has no pixels: choose another file.`);
        const picture = { name: file.name, ...taken(image, width, height, LARGEST_SIDE) };
        let words = `${file.name}: ${height}×${width} pixels`;
        if (picture.rows !== height) words += `, shown with ${picture.rows}×${picture.columns}`;
        if (kind === "GIF") words += "; where it moves, its first picture";
        return { picture, words: `${words}. It stays on this computer.` };
    } finally {
        URL.revokeObjectURL(address);
    }
}

// The camera's film, so many pixels wide where it can: an element that plays it, and stop().
export async function filmed(width) {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width } });
    const stop = () => stream.getTracks().forEach((track) => track.stop());
    const video = make("video", { playsinline: "" });
    video.muted = true;
    video.srcObject = stream;
    try {
        await video.play();
    } catch (problem) {
        stop();
        throw problem;
    }
    return { video, stop };
}

// Frames of the camera, one after the other, until stop() is called.
async function watched(take) {
    const { video, stop } = await filmed(320);
    let running = true;
    const next = () => {
        if (!running) return;
        const { videoWidth: width, videoHeight: height } = video;
        if (width) take({ name: "camera", ...taken(video, width, height, CAMERA_SIDE) });
        requestAnimationFrame(next);
    };
    next();
    return () => {
        running = false;
        stop();
    };
}

const REFUSED = {
    NotAllowedError: "The camera was not allowed: allow it beside the page's address.",
    NotFoundError: "No camera was found.",
    NotReadableError: "The camera is in use by another program.",
};

// Why there is no film, a sentence.
export function refusal(problem) {
    return REFUSED[problem.name] ?? "The camera cannot be used here.";
}

// A bar to choose a picture with; show(picture) is called with each: {name, rows, columns, pixels}.
export function chooser(packed, show) {
    const { element: note, say } = speaker("note");
    const own = "yours";
    const select = make("select", {});
    packed.forEach(({ name }) => select.append(make("option", { value: name }, name)));
    const file = make("input", { type: "file", accept: "image/*,.heic,.heif", hidden: "" });
    let [stop, mine, latest] = [null, null, 0];
    const release = () => {
        stop?.();
        stop = null;
        if (camera) camera.textContent = "Camera";
    };
    const takeOwn = (picture) => {
        if (![...select.options].some((option) => option.value === own)) {
            select.append(make("option", { value: own }, ""));
        }
        const option = [...select.options].find((each) => each.value === own);
        if (option.textContent !== picture.name) option.textContent = picture.name;
        select.value = own;
        mine = picture;
        show(picture);
    };
    const choose = async () => {
        const turn = ++latest;
        const one = packed.find(({ name }) => name === select.value);
        if (!one) return show(mine);
        release();
        say("");
        one.bytes ??= await unpacked(one.pixels);
        if (turn === latest) show({ ...one, pixels: one.bytes });
    };
    select.addEventListener("change", choose);
    file.addEventListener("change", async () => {
        const [chosen] = file.files;
        // So that the same file can be chosen again, after it was changed.
        file.value = "";
        if (!chosen) return;
        const turn = ++latest;
        release();
        try {
            const { picture, words } = await opened(chosen);
            if (turn !== latest) return;
            takeOwn(picture);
            say(words);
        } catch (problem) {
            if (turn === latest) say(problem.message);
        }
    });
    const camera = navigator.mediaDevices?.getUserMedia && make("button", {
        type: "button",
        onclick: async () => {
            if (stop) {
                release();
                return say("Held. Nothing of it leaves this computer.");
            }
            const turn = ++latest;
            camera.disabled = true;
            try {
                stop = await watched((picture) => turn === latest && takeOwn(picture));
                if (turn !== latest) return release();
                camera.textContent = "Hold";
                say("The camera is on. Nothing of it leaves this computer.");
            } catch (problem) {
                say(refusal(problem));
            } finally {
                camera.disabled = false;
            }
        },
    }, "Camera");
    const open = make("button", { type: "button", onclick: () => file.click() }, "Open a picture…");
    const bar = make("div", { class: "bar" }, make("label", {}, "picture", select), open, file);
    if (camera) bar.append(camera);
    choose();
    return { bar, note, stop: release };
}
