import "@fontsource-variable/plus-jakarta-sans/wght.css";
