package resolve

// OpenOf is what Open lists, worked out from all decisions of a record.
var OpenOf = openOf
