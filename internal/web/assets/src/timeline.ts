// timeline zooms the timeline of a dossier smoothly. Its links lead to the same windows that the server draws; following one moves
// the bars there first and then takes the server's drawing, so that both always agree. With Ctrl and the wheel, or two fingers,
// it zooms around the pointer; + and - do so from the keyboard, the arrows move it.
const svg = "http://www.w3.org/2000/svg";
const dayLength = 86400000;
const duration = 320; // ms
const leastWidth = 0.4; // of a bar, in percent

interface Row {
	item: HTMLElement;
	picture: SVGElement;
	days: number[]; // earliest and latest start, earliest and latest end
	lasts: boolean;
}

export function timeline(): void {
	document.addEventListener("click", (event) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
		const link = event.target.closest<HTMLAnchorElement>("#timeline nav a");
		if (!link) return;
		event.preventDefault();
		void go(new URL(link.href));
	});
	document.addEventListener("wheel", (event) => {
		const section = event.target instanceof Element ? event.target.closest<HTMLElement>("#timeline") : null;
		if (!section || !event.ctrlKey) return;
		event.preventDefault();
		const axis = section.querySelector(".axis svg")!.getBoundingClientRect();
		const share = Math.min(1, Math.max(0, (event.clientX - axis.left) / axis.width));
		zoom(section, Math.exp(event.deltaY / 300), share);
	}, { passive: false });
	document.addEventListener("keydown", (event) => {
		const section = event.target instanceof Element ? event.target.closest<HTMLElement>("#timeline") : null;
		if (!section || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === "+" || event.key === "=") zoom(section, 0.6, 0.5);
		else if (event.key === "-") zoom(section, 1 / 0.6, 0.5);
		else if (event.key === "ArrowLeft") move(section, -0.25);
		else if (event.key === "ArrowRight") move(section, 0.25);
		else return;
		event.preventDefault();
	});
}

let waiting: number | undefined;

// zoom widens the window by a factor around a place in it.
function zoom(section: HTMLElement, factor: number, share: number): void {
	const [first, last] = shown(section);
	const length = Math.max(1, (last - first + 1) * factor);
	const fixed = first + (last - first + 1) * share;
	settle(section, Math.round(fixed - length * share), Math.round(fixed + length * (1 - share)) - 1);
}

// move shifts the window by a share of its length.
function move(section: HTMLElement, share: number): void {
	const [first, last] = shown(section);
	const by = Math.round((last - first + 1) * share) || Math.sign(share);
	settle(section, first + by, last + by);
}

// settle shows a window at once and, when the reader rests, what the server draws for it.
function settle(section: HTMLElement, first: number, last: number): void {
	if (first < -750000 || last > 3000000) return; // years that a date of four digits can name
	draw(section, rows(section), first, Math.max(first, last));
	section.dataset.first = String(first);
	section.dataset.last = String(Math.max(first, last));
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		const address = new URL(location.href);
		address.searchParams.set("from", iso(first));
		address.searchParams.set("to", iso(Math.max(first, last)));
		void swap(address);
	}, 350);
}

function shown(section: HTMLElement): [number, number] {
	return [Number(section.dataset.first), Number(section.dataset.last)];
}

async function go(address: URL): Promise<void> {
	const section = document.querySelector<HTMLElement>("#timeline");
	if (!section) return;
	const from = shown(section);
	const whole = (section.dataset.whole ?? "").split(" ").map(Number) as [number, number];
	const to: [number, number] = [days(address.searchParams.get("from")) ?? whole[0], days(address.searchParams.get("to")) ?? whole[1]];
	if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
		const all = rows(section);
		const begun = performance.now();
		await new Promise<void>((done) => {
			const step = (now: number) => {
				const t = Math.min(1, (now - begun) / duration);
				const eased = t * t * (3 - 2 * t);
				draw(section, all, from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased);
				if (t < 1) requestAnimationFrame(step);
				else done();
			};
			requestAnimationFrame(step);
		});
	}
	await swap(address);
}

// swap takes the timeline that the server draws for an address, which becomes the page's.
async function swap(address: URL): Promise<void> {
	address.hash = "";
	let page: Document;
	try {
		const answer = await fetch(address, { credentials: "same-origin" });
		if (!answer.ok) throw new Error(String(answer.status));
		page = new DOMParser().parseFromString(await answer.text(), "text/html");
	} catch {
		location.assign(address);
		return;
	}
	const fresh = page.querySelector("#timeline");
	const old = document.querySelector("#timeline");
	if (!fresh || !old) {
		location.assign(address);
		return;
	}
	const focused = document.activeElement?.closest("#timeline nav a")?.textContent;
	old.replaceWith(fresh);
	history.replaceState(null, "", address);
	for (const a of fresh.querySelectorAll<HTMLAnchorElement>("nav a")) if (focused && a.textContent === focused) a.focus({ preventScroll: true });
	// The form of the dates keeps the window too.
	const form = document.querySelector("form.when");
	const freshForm = page.querySelector("form.when");
	if (form && freshForm) {
		form.querySelectorAll("input[type=hidden]").forEach((e) => e.remove());
		form.prepend(...freshForm.querySelectorAll("input[type=hidden]"));
	}
}

function rows(section: HTMLElement): Row[] {
	return [...section.querySelectorAll<HTMLElement>("li[data-d]")].map((item) => {
		const parts = item.dataset.d!.split(" ");
		return { item, picture: item.querySelector("svg")!, days: parts.slice(0, 4).map(Number), lasts: parts[4] === "true" };
	});
}

function draw(section: HTMLElement, all: Row[], first: number, last: number): void {
	const length = last - first + 1;
	const place = (d: number) => Math.min(100, Math.max(0, ((d - first) / length) * 100));
	for (const { item, picture, days, lasts } of all) {
		const [es, ls, ee, le] = days as [number, number, number, number];
		item.hidden = es > last || le < first;
		if (item.hidden) continue;
		const drawn: SVGElement[] = [];
		const bar = (from: number, to: number, sure: boolean) => {
			if (from > to || from > last || to < first) return;
			const end = place(to + 1);
			const x = Math.min(place(from), Math.max(0, end - leastWidth)); // as the server draws it
			const e = document.createElementNS(svg, "rect");
			e.setAttribute("class", sure ? "bar yes" : "bar possibly");
			if (!sure) e.setAttribute("fill", "url(#possibly)");
			e.setAttribute("x", x + "%");
			e.setAttribute("width", Math.max(end - x, leastWidth) + "%");
			e.setAttribute("y", "6");
			e.setAttribute("height", "10");
			drawn.push(e);
		};
		if (es === le) {
			const e = document.createElementNS(svg, "circle");
			e.setAttribute("cx", place(es) + "%");
			e.setAttribute("cy", "11");
			e.setAttribute("r", "4.5");
			drawn.push(e);
		} else if (lasts && ls <= ee) {
			bar(es, ls - 1, false);
			bar(ls, ee, true);
			bar(ee + 1, le, false);
		} else {
			bar(es, le, false);
		}
		picture.replaceChildren(...drawn);
	}
	// The labels of the axis fade until the server's come: their steps change with the window.
	section.querySelector(".axis svg")?.classList.add("stale");
}

// days are the days since 1970 of a date of ours.
function days(text: string | null): number | undefined {
	const m = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
	if (!m) return undefined;
	const date = new Date(0);
	date.setUTCFullYear(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
	return Math.round(date.getTime() / dayLength);
}

function iso(day: number): string {
	const date = new Date(day * dayLength);
	const y = date.getUTCFullYear();
	const year = y < 0 ? "-" + String(-y).padStart(4, "0") : String(y).padStart(4, "0");
	return `${year}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
}
