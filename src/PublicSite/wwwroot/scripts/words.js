// Words that only scripts show, in the page's language.
const vietnamese = {
  reading: "Cách đọc",
  colours: "Màu trang",
  asDevice: "Theo thiết bị",
  light: "Sáng",
  dark: "Tối",
  contrast: "Tương phản cao",
  textSize: "Cỡ chữ",
  normal: "Thường",
  large: "Lớn",
  largest: "Rất lớn",
  keptHere: "Lựa chọn chỉ lưu trong trình duyệt này.",
};

const english = {
  reading: "Reading settings",
  colours: "Colours",
  asDevice: "As the device",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
  textSize: "Text size",
  normal: "Normal",
  large: "Large",
  largest: "Very large",
  keptHere: "The choice is kept in this browser only.",
};

export const language = document.documentElement.lang === "en" ? "en" : "vi";
export const words = language === "en" ? english : vietnamese;
