// Loaded before the program, so that screens which tell the time tell the same one in every test.
const NOW = Date.UTC(2026, 4, 3, 12);
Date.now = () => NOW;
