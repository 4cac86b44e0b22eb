// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace lesiondesk
{

/// The object that a file's JSON text is; the error names the file and the place in the text.
Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &file);
/// Fails on the first field that is not among `known`; `where` is the file and the path in it.
Result<void> refuseUnknownFields(const QJsonObject &object, const QStringList &known,
                                 const QString &where);
/// A text that must be there and not be empty.
Result<QString> requiredText(const QJsonObject &object, const QString &field, const QString &where);

} // namespace lesiondesk
