#include "admin/db/row_stream.h"

#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>
#include <cppconn/statement.h>

#include <memory>
#include <stdexcept>

namespace cts::admin {
namespace {

::sql::ConnectOptionsMap options_of(const StreamFrom& from) {
    ::sql::ConnectOptionsMap options;
    options["hostName"] =
        from.socket.empty() ? "tcp://" + from.host + ":" + std::to_string(from.port) : "unix://" + from.socket;
    options["userName"] = from.user;
    options["password"] = from.password;
    options["schema"] = from.database;
    options["OPT_CHARSET_NAME"] = ::sql::SQLString("utf8mb4");
    if (!from.tls_ca.empty()) options["sslCA"] = from.tls_ca;
    return options;
}

StreamedRow row_of(const ::sql::ResultSet& rows, unsigned columns) {
    StreamedRow row(columns);
    for (unsigned column = 1; column <= columns; ++column) {
        auto text = rows.getString(column).asStdString();
        if (!rows.wasNull()) row[column - 1] = std::move(text);
    }
    return row;
}

void stream(const StreamFrom& from, const std::string& statement, const std::function<bool(StreamedRow)>& on_row) {
    auto options = options_of(from);
    const std::unique_ptr<::sql::Connection> connection(::get_driver_instance()->connect(options));
    const std::unique_ptr<::sql::Statement> asking(connection->createStatement());
    asking->execute("set names utf8mb4");
    asking->execute("set session net_write_timeout = 3600");  // a full disk may be waited for
    asking->setResultSetType(::sql::ResultSet::TYPE_FORWARD_ONLY);
    const std::unique_ptr<::sql::ResultSet> rows(asking->executeQuery(statement));
    const auto columns = rows->getMetaData()->getColumnCount();
    while (rows->next())
        if (!on_row(row_of(*rows, columns))) return;
}

}  // namespace

void stream_rows(const StreamFrom& from, const std::string& statement, const std::function<bool(StreamedRow)>& on_row) {
    try {
        stream(from, statement, on_row);
    } catch (const ::sql::SQLException& error) {
        throw std::runtime_error("the database refused (error " + std::to_string(error.getErrorCode()) + ")");
    }
}

}  // namespace cts::admin
