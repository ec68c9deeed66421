// dates shows a page for another day as soon as the reader picks one.
export function dates(): void {
	const form = document.querySelector<HTMLFormElement>("form.when");
	const on = form?.querySelector<HTMLInputElement>("#on");
	if (!form || !on) return;
	const before = on.value;
	on.addEventListener("change", () => {
		// Typing into the parts of a date passes through years such as 0002.
		if (on.value !== before && on.value > "1000" && document.activeElement !== on) form.requestSubmit();
	});
	on.addEventListener("blur", () => {
		if (on.value !== before && on.value > "1000") form.requestSubmit();
	});
}
