// progress keeps the bar of a reading up to date, and shows what was found when it is done.
const every = 400; // ms

export function progress(): void {
	if (!document.querySelector("[data-progress]")) return;
	const address = new URL(location.href);
	address.searchParams.set("part", "progress");
	const look = async () => {
		const answer = await fetch(address, { credentials: "same-origin" }).catch(() => undefined);
		if (!answer) {
			setTimeout(look, 5 * every);
			return;
		}
		const part = new DOMParser().parseFromString(await answer.text(), "text/html");
		const fresh = part.querySelector("[data-progress]");
		if (!answer.ok || !fresh) {
			location.reload();
			return;
		}
		document.querySelector("[data-progress]")?.replaceWith(fresh);
		setTimeout(look, every);
	};
	setTimeout(look, every);
}
