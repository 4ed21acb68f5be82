// Players seek where a note points to, and say so when a recording will not play.

/** Prepares the players of a part of the page. */
export function prepare(root) {
    for (const player of root.querySelectorAll('[data-media]')) {
        player.addEventListener('error', () => {
            const notice = player.nextElementSibling;
            if (notice?.matches('[data-unplayable]')) notice.hidden = false;
        });
    }
}

document.addEventListener('click', event => {
    const seek = event.target.closest?.('[data-seek]');
    const player = seek?.closest('.viewer-text')?.querySelector('[data-media]');
    if (!player) return;
    event.preventDefault();
    player.currentTime = Number(seek.dataset.seek);
    player.play();
});

prepare(document);
