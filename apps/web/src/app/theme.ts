import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: a deep teal, from paper tint to ink. Index 7 carries white text. */
const teal: MantineColorsTuple = [
  "#eef6f5", "#d9ebe9", "#b3d6d3", "#8abfbb", "#5fa5a1", "#3d8c89", "#237573", "#0f5c5c", "#0b4a4a", "#083838",
];
/** Greys with a hint of the accent. */
const slate: MantineColorsTuple = [
  "#f7f9f9", "#eef2f2", "#e2e8e8", "#d0d9d9", "#b0bdbd", "#8b9a9a", "#5d6c6d", "#465455", "#2e3a3b", "#1b2526",
];

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 7,
  colors: { teal, gray: slate },
  black: "#1b2526",
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, monospace",
  headings: { fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif", fontWeight: "650" },
  defaultRadius: "md",
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  shadows: { md: "var(--shadow-floating)" },
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { shadow: "md", withinPortal: true, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } } },
  },
});
