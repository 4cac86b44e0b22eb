// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/StrictJson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &file)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(u"%1 is not valid JSON: %2 (byte %3)."_s.arg(file, parseError.errorString())
                           .arg(parseError.offset));
    if (!document.isObject())
        return failure(u"%1 is not a JSON object: it must begin with {."_s.arg(file));
    return document.object();
}

Result<void> refuseUnknownFields(const QJsonObject &object, const QStringList &known,
                                 const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return failure(u"%1: there is no field \"%2\"; the fields are %3."_s.arg(
                where, it.key(), known.join(u", "_s)));
    }
    return {};
}

Result<QString> requiredText(const QJsonObject &object, const QString &field, const QString &where)
{
    const QString text = object.value(field).toString();
    if (text.isEmpty())
        return failure(u"%1: \"%2\" is needed and must be a text."_s.arg(where, field));
    return text;
}

} // namespace lesiondesk
