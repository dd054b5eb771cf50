"""The drawing kit of the sample illustrations: canvas, people, places, things and the scenes made of them."""
