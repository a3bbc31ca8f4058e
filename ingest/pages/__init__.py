"""From the lines of printed pages to blocks in reading order: headings, lists, tables. `layout` tells it in order."""
