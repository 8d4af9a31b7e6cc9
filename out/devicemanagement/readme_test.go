package devicemanagement_test

import (
	"fmt"

	"github.com/seed-8ef76b74/graphgen/out/devicemanagement"
)

// This is the example of the README.
func ExampleIosUpdateDeviceStatus_ValidateCreate() {
	body := devicemanagement.IosUpdateDeviceStatus{
		DeviceID:      "b8df64a9",
		InstallStatus: "teleported",
		Platform:      new(int32(0)), // a pointer, so that 0 can be sent
	}
	fmt.Println(body.ValidateCreate())
	// Output:
	// /complianceGracePeriodExpirationDateTime: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /deviceDisplayName: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /deviceModel: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /installStatus: "teleported" is not a documented value (docs/v1.0/api/iosupdatedevicestatus-create.md:54)
	// /lastReportedDateTime: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /osVersion: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /status: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /userId: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /userName: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
	// /userPrincipalName: a value is required (docs/v1.0/api/iosupdatedevicestatus-create.md:45)
}
