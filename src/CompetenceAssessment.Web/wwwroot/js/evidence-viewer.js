// Players of evidence: start at the place that is pinned, jump to others, and say so where the browser cannot show something.

function say(viewer, text) {
    const note = viewer.querySelector('.shown-cannot');
    note.textContent = text ?? note.dataset.cannot;
    note.classList.add('said');
}

function prepare(viewer) {
    if (viewer.dataset.ready) return;
    viewer.dataset.ready = 'true';
    const note = viewer.querySelector('.shown-cannot');
    const media = viewer.querySelector('video, audio');
    const image = viewer.querySelector('img');
    const cannot = shown => () => {
        shown.hidden = true;
        say(viewer);
    };
    if (image) {
        image.addEventListener('error', cannot(image));
        if (image.complete && image.naturalWidth === 0) cannot(image)();
    }
    if (!media) return;
    media.addEventListener('error', cannot(media));
    // Browsers deny QuickTime by name and often play it all the same, so there the attempt decides.
    if (media.error || (viewer.dataset.type !== 'video/quicktime' && media.canPlayType(viewer.dataset.type) === '')) cannot(media)();
    media.addEventListener('loadedmetadata', () => {
        if (media instanceof HTMLVideoElement && media.videoWidth === 0) say(viewer, note.dataset.soundOnly);
    });
}

/** 64 → "1:04". */
const asTime = seconds => {
    const whole = Math.floor(seconds);
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, '0')];
    return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
};

function takeTimes(root) {
    for (const button of root.querySelectorAll('[data-take-time]')) {
        const media = document.querySelector('[data-shown] video, [data-shown] audio');
        button.hidden = !media;
        button.onclick = () => {
            button.parentElement.querySelector('input').value = asTime(media.currentTime);
        };
    }
}

/** Prepares the viewers of a part of the page that a script put there. */
export function prepareAll(root) {
    for (const viewer of root.querySelectorAll('[data-shown]')) prepare(viewer);
    takeTimes(root);
}

/** Turns the document to a page. A browser's PDF viewer follows a new address only when it is opened anew. */
function turnTo(paper, page) {
    const anew = paper.cloneNode();
    anew.src = `${paper.dataset.document}#page=${page}&navpanes=0`;
    paper.replaceWith(anew);
    return anew;
}

// A place in the page that names a time moves the player there, one that names a page turns the document to it.
// Without a script, and in a page that shows another version, the link opens the file at that place.
document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-seek], [data-page]');
    const address = link?.getAttribute('href').split('#')[0];
    const media = link?.dataset.seek && [...document.querySelectorAll('[data-shown] video, [data-shown] audio')].find(shown => shown.getAttribute('src').split('#')[0] === address);
    const paper = link?.dataset.page && [...document.querySelectorAll('[data-document]')].find(shown => shown.dataset.document === address);
    if (!media && !paper) return;
    event.preventDefault();
    if (paper) turnTo(paper, link.dataset.page).scrollIntoView({ block: 'nearest' });
    if (!media) return;
    media.currentTime = Number(link.dataset.seek);
    media.scrollIntoView({ block: 'nearest' });
    media.play().catch(() => {});
});
document.addEventListener('htmx:load', event => prepareAll(event.detail.elt.parentElement ?? document));
prepareAll(document);
