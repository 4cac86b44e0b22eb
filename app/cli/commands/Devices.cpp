// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/Devices.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QString gigabytes(qint64 bytes)
{
    return u"%1 GB"_s.arg(static_cast<double>(bytes) / (1 << 30), 0, 'f', 1);
}

QJsonObject asJson(const DeviceLine &line)
{
    return {{u"key"_s, line.key.isEmpty() ? QJsonValue() : QJsonValue(line.key)},
            {u"name"_s, line.name},
            {u"memoryBytes"_s, line.memoryBytes > 0 ? QJsonValue(line.memoryBytes) : QJsonValue()},
            {u"freeBytes"_s, line.freeBytes >= 0 ? QJsonValue(line.freeBytes) : QJsonValue()},
            {u"usable"_s, line.isUsable},
            {u"auto"_s, line.isAuto},
            {u"note"_s, line.note}};
}

class Devices final : public Command
{
public:
    const char *name() const override { return "devices"; }
    const char *summary() const override
    {
        return "What this computer can train on, and why not on the rest";
    }
    void declare(CLI::App &) override {}
    Result<void> run(Console &console) override
    {
        const DeviceReport report = describeDevices();
        if (console.wantsJson()) {
            QJsonArray lines;
            for (const DeviceLine &line : report.lines)
                lines.append(asJson(line));
            console.json(QJsonDocument(QJsonObject{
                {u"devices"_s, lines},
                {u"driver"_s, report.driver.isEmpty() ? QJsonValue() : QJsonValue(report.driver)},
                {u"libTorch"_s, report.libTorch},
                {u"note"_s, report.note}}));
            return {};
        }
        console.line(u"LibTorch %1; NVIDIA driver: %2"_s.arg(
            report.libTorch, report.driver.isEmpty() ? u"none"_s : report.driver));
        for (const DeviceLine &line : report.lines) {
            QString memory;
            if (line.memoryBytes > 0)
                memory = u", %1"_s.arg(gigabytes(line.memoryBytes));
            if (line.freeBytes >= 0)
                memory += u", %1 free"_s.arg(gigabytes(line.freeBytes));
            console.line(u"%1  %2%3"_s.arg(line.key.isEmpty() ? u"–"_s : line.key, -7)
                             .arg(line.name, memory));
            console.line(u"         %1"_s.arg(line.note));
        }
        if (report.lines.size() == 1)
            console.line(report.note);
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeDevices()
{
    return std::make_unique<Devices>();
}

} // namespace lesiondesk::cli
