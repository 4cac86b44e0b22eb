// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/WeightsCatalogue.h"

#include "core/base/Files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

WeightsCatalogue WeightsCatalogue::builtIn()
{
    const auto bytes = readFile(u":/weights/catalogue.json"_s);
    auto catalogue = fromJson(bytes ? *bytes : QByteArray());
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message)); // built in: our own mistake
    return *std::move(catalogue);
}

Result<WeightsCatalogue> WeightsCatalogue::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    WeightsCatalogue catalogue;
    catalogue.note = root.value("note"_L1).toString();
    for (const QJsonValue &value : root.value("files"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        const auto word = [&](const char *key) {
            return entry.value(QLatin1StringView(key)).toString();
        };
        const auto number = [&](const char *key) {
            const QJsonValue found = entry.value(QLatin1StringView(key));
            return found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
        };
        KnownWeights known;
        known.file = word("file");
        LD_TRY_ASSIGN(known.architecture, architectureFromKey(word("architecture")));
        known.publisher = word("publisher");
        known.name = word("name");
        known.url = word("url");
        if (const auto bytes = number("bytes"))
            known.bytes = static_cast<qint64>(*bytes);
        known.mebibytes = number("mebibytes");
        known.sha256 = word("sha256");
        known.licence = word("licence");
        known.top1 = number("top1");
        known.top1Size = static_cast<int>(number("top1Size").value_or(0));
        known.source = word("source");
        if (known.file.isEmpty() || known.url.isEmpty() || known.licence.isEmpty())
            return failure(u"The weights catalogue has an entry without file, url or licence."_s);
        catalogue.files.push_back(std::move(known));
    }
    if (catalogue.files.empty())
        return failure(u"The weights catalogue is empty or cannot be read."_s);
    return catalogue;
}

} // namespace lesiondesk
