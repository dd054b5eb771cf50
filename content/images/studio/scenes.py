"""The list of pictures: each function in the scene modules draws the picture of its own name, underscores written as hyphens."""
import inspect

from . import scenes_city, scenes_community, scenes_land, scenes_office, scenes_people, scenes_work

MODULES = (scenes_office, scenes_community, scenes_city, scenes_people, scenes_work, scenes_land)
ALL = {name.replace("_", "-"): draw
       for module in MODULES
       for name, draw in inspect.getmembers(module, inspect.isfunction)
       if draw.__module__ == module.__name__ and not name.startswith("_")}
