#include "client/client_app.h"

wxIMPLEMENT_APP(cts::ClientApp);
