// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/Classify.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Classify final : public Command
{
public:
    const char *name() const override { return "classify"; }
    const char *summary() const override { return "What an ImageNet classifier sees in pictures"; }
    void declare(CLI::App &app) override
    {
        app.add_option("images", m_images, "Picture files")->required();
        app.add_option("--architecture", m_architecture, "The network")
            ->check(CLI::IsMember({"mobilenet_v2", "resnet50", "efficientnet_b3"}))
            ->required();
        app.add_option("--weights", m_weights, "A whole classifier: .safetensors or .pth")
            ->required();
        app.add_option("--labels", m_labels, "Names of the classes, one a line");
        app.add_option("--input-size", m_inputSize,
                       "Pixels; pictures are stretched to a square by nearest neighbour")
            ->capture_default_str();
        app.add_option("--top", m_top, "So many classes a picture")
            ->check(CLI::PositiveNumber)
            ->capture_default_str();
        app.add_flag("--logits", m_logits, "With --json: the network's raw outputs too");
    }
    Result<void> run(Console &console) override
    {
        ClassifyRequest request;
        for (const std::string &image : m_images)
            request.images.append(text(image));
        LD_TRY_ASSIGN(request.architecture, architectureFromKey(text(m_architecture)));
        request.weights = text(m_weights);
        request.inputSize = m_inputSize;
        LD_TRY_ASSIGN(const auto results, classifyImages(request, console.feedback()));
        QStringList labels;
        if (!m_labels.empty()) {
            LD_TRY_ASSIGN(labels, readLabels(text(m_labels),
                                             static_cast<int>(results.front().logits.size())));
        }
        QJsonArray array;
        for (const ClassifyResult &result : results) {
            if (console.wantsJson())
                array.append(asJson(result, labels));
            else
                print(console, result, labels);
        }
        if (console.wantsJson())
            console.json(QJsonDocument(array));
        return {};
    }

private:
    /// Best first, the lower number first among equals.
    std::vector<int> best(const ClassifyResult &result) const
    {
        std::vector<int> order(result.probabilities.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return result.logits[static_cast<size_t>(a)] > result.logits[static_cast<size_t>(b)];
        });
        order.resize(std::min(order.size(), static_cast<size_t>(m_top)));
        return order;
    }
    QJsonObject asJson(const ClassifyResult &result, const QStringList &labels) const
    {
        QJsonArray top;
        for (const int index : best(result)) {
            QJsonObject entry{
                {u"index"_s, index},
                {u"probability"_s,
                 static_cast<double>(result.probabilities[static_cast<size_t>(index)])}};
            if (!labels.isEmpty())
                entry.insert(u"label"_s, labels[index]);
            top.append(entry);
        }
        QJsonObject json{{u"image"_s, result.image}, {u"top"_s, top}};
        if (m_logits) {
            QJsonArray logits;
            for (const float logit : result.logits)
                logits.append(static_cast<double>(logit));
            json.insert(u"logits"_s, logits);
        }
        return json;
    }
    void print(Console &console, const ClassifyResult &result, const QStringList &labels) const
    {
        console.line(result.image);
        for (const int index : best(result))
            console.line(
                u"  %1 %  %2"_s
                    .arg(static_cast<double>(result.probabilities[static_cast<size_t>(index)]) *
                             100,
                         5, 'f', 1)
                    .arg(labels.isEmpty() ? QString::number(index) : labels[index]));
    }

    std::vector<std::string> m_images;
    std::string m_architecture;
    std::string m_weights;
    std::string m_labels;
    int m_inputSize = 300;
    int m_top = 5;
    bool m_logits = false;
};

} // namespace

std::unique_ptr<Command> makeClassify()
{
    return std::make_unique<Classify>();
}

} // namespace lesiondesk::cli
