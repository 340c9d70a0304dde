declare namespace App {
  interface Locals {
    /** What the box for finding takes: "Postcode, ward or topic"; no postcode where the place has no list of them. */
    findable: string;
  }
}
