// The picker (00, 17): takes a picture file, and hands its bytes to Python as they are.

import { begin, make, speaker } from "./page.js";
import { filmed, refusal } from "./pictures.js";

const PICKER_STYLE = `
.picker-frame { padding: 10px 14px; border-radius: 6px; outline: none;
    border: 2px dashed color-mix(in srgb, currentColor 55%, transparent); }
.picker-frame:focus-within, .picker-frame:focus, .picker-frame.over { border-color: #3d8bfd; }
.picker-frame.over { border-style: solid;
    background: color-mix(in srgb, #3d8bfd 12%, transparent); }
.picker-frame button { padding: 4px 14px; }
.picker-frame button:disabled { opacity: 0.5; }
.picker-frame video { display: block; width: 100%; max-width: 480px; border-radius: 4px; }
/* Stands below for those to whom this module is not shown. */
.picker-missing { display: none !important; }
`;
// A piece of a file: far below the 10 MB that Jupyter's servers let through at once.
const PIECE = 1_000_000;
// What a browser may not list among pictures.
const FURTHER = ".heic,.heif,.avif,.tif,.tiff,.bmp,.jp2";

function inMegabytes(bytes) {
    return `${Math.ceil(bytes / 1e6).toLocaleString("en-GB")} MB`;
}

function render({ model, el }) {
    const largest = model.get("largest");
    const root = begin(el, "Choose a picture", PICKER_STYLE);
    const { element: note, say } = speaker("note");
    // turn: counts the pictures, so that a late answer to an earlier one is not shown; more: what
    // is said beside the answer; close: switches the camera off.
    let [turn, more, close] = [0, "", null];

    async function hand(file, others = []) {
        const mine = ++turn;
        more = others.length ? ` Left out: ${others.map(({ name }) => name).join(", ")}.` : "";
        if (file.size > largest) {
            return say(`${file.name} has ${inMegabytes(file.size)}, more than the `
                + `${inMegabytes(largest)} that are taken here: make a smaller copy.`);
        }
        say(`${file.name} goes to Python, which answers as soon as it is free.`);
        let start = 0;
        do {
            let piece;
            try {
                piece = await file.slice(start, start + PIECE).arrayBuffer();
            } catch {
                return say(`${file.name} cannot be read: choose a picture file, and no folder.`);
            }
            if (mine !== turn) return;
            start += PIECE;
            const told = { turn: mine, name: file.name, start: start === PIECE,
                end: start >= file.size };
            try {
                model.send(told, undefined, [piece]);
            } catch {
                return say("Python no longer knows this frame: run its cell again.");
            }
        } while (start < file.size);
    }

    // What was dropped or pasted: {files, …}.
    function take(data, nothing) {
        const [file, ...others] = data?.files ?? [];
        if (!file) return say(nothing);
        hand(file, others);
    }

    const answered = ({ turn: which, said }) => which === turn && say(said + more);
    model.on("msg:custom", answered);

    const input = make("input", {
        type: "file", accept: `image/*,${FURTHER}`, hidden: "",
        onchange: () => {
            const [file] = input.files;
            // So that the same file can be chosen again, after it was changed.
            input.value = "";
            if (file) hand(file);
        },
    });
    const open = make("button", { type: "button", onclick: () => input.click() },
        "Choose a picture…");
    const film = make("div", {});
    const bar = make("div", { class: "bar" }, open);
    const camera = make("button", { type: "button", onclick: watch }, "Camera");
    if (navigator.mediaDevices?.getUserMedia) bar.append(camera);

    async function watch() {
        camera.disabled = true;
        let video;
        try {
            const running = await filmed(640);
            // Where the cell was run anew meanwhile, nobody sees the film.
            if (!root.isConnected) return running.stop();
            video = running.video;
            close = (words) => {
                running.stop();
                film.replaceChildren();
                close = null;
                camera.disabled = false;
                camera.focus();
                say(words);
            };
        } catch (problem) {
            camera.disabled = false;
            return say(refusal(problem));
        }
        const snap = make("button", { type: "button", onclick: () => shoot(video) },
            "Take the picture");
        const off = make("button", { type: "button",
            onclick: () => close("The camera is off.") }, "Switch it off");
        film.replaceChildren(video, make("div", { class: "bar" }, snap, off));
        snap.focus();
        say("The camera is on until a picture is taken.");
    }

    function shoot(video) {
        const { videoWidth: width, videoHeight: height } = video;
        if (!width) return;
        const canvas = make("canvas", { width, height });
        canvas.getContext("2d").drawImage(video, 0, 0);
        close("");
        canvas.toBlob((blob) => hand(new File([blob], "camera.png")), "image/png");
    }

    const frame = make("div", {
        class: "picker-frame", tabindex: -1,
        ondragover: (event) => {
            event.preventDefault();
            event.stopPropagation();
            event.dataTransfer.dropEffect = "copy";
            frame.classList.add("over");
        },
        ondragleave: ({ relatedTarget }) => {
            if (!frame.contains(relatedTarget)) frame.classList.remove("over");
        },
        ondrop: (event) => {
            event.preventDefault();
            event.stopPropagation();
            frame.classList.remove("over");
            take(event.dataTransfer, "That was no file: save the picture, then choose it.");
        },
        onpaste: (event) => {
            event.preventDefault();
            event.stopPropagation();
            take(event.clipboardData, "There is no picture in the clipboard: copy one first.");
        },
    }, bar, make("p", {}, "Or drag one into this frame, or click in it and press Ctrl+V "
        + "(on a Mac ⌘V)."), film, input);
    root.append(frame, note);
    return () => {
        model.off("msg:custom", answered);
        close?.("");
    };
}

export default { render };
