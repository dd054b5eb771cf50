// What pages can do beyond being read. Each part is fetched only by pages that have what it works on.
import "./reading.js";
