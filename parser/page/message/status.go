package message

import (
	"net/http"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Bodiless are the statuses of responses that have no body (RFC 9110).
var Bodiless = []int{http.StatusNoContent, http.StatusResetContent, http.StatusNotModified}

// IsSuccess reports whether a status is that of a call that succeeds.
func IsSuccess(status int) bool { return status >= 200 && status < 300 }

// HasBody reports whether a message of an example has a body, or is said to have one.
func HasBody(msg *model.Message) bool {
	return msg.Body != nil || msg.Text.Value != "" || msg.ODataType.Value != ""
}
