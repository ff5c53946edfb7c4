package morph

import "errors"

var errLoad = errors.New("the dictionary cannot be loaded")
